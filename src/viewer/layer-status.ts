import { AtlasError } from '../core/atlas-error.js';
import type { SourceNotice } from '../core/data-client.js';
import { countFeatures, type PartFeatures, partFeatures, unplacedCount } from './part-features.js';
import type { SourceStatus } from './shelved-source.js';
import { sourceWithPages } from './shelved-source.js';
import type { SourceShelf } from './source-shelf.js';
import type { LayerStatus, MappedVariant, ViewedFeatures } from './state.js';

/** What there is of a variant: the parts that can be drawn, and the first failure. */
export interface LoadedVariant {
  readonly parts: readonly PartFeatures[];
  readonly error: AtlasError | undefined;
}

/** Joins a variant's parts with the files read so far, or with pages made for them; one failing part leaves the others. */
export function loadedVariant(
  { variant, pages = {} }: MappedVariant,
  shelf: SourceShelf,
  urlOf: (source: string) => string,
): LoadedVariant {
  const parts: PartFeatures[] = [];
  let error: AtlasError | undefined;
  for (const part of variant.parts) {
    const shelved = shelf.loaded(urlOf(part.source));
    if (!shelved) continue;
    const made = pages[part.id];
    const source = made ? sourceWithPages(shelved.opened, made) : shelved;
    try {
      parts.push(partFeatures(part, source));
    } catch (reason) {
      if (!(reason instanceof AtlasError)) throw reason;
      error ??= reason;
    }
  }
  return { parts, error };
}

/** Sums up the files of a layer: failed when something of one failed, loaded when all are there. */
export function statusOf(statuses: readonly SourceStatus[], loaded: LoadedVariant): LayerStatus {
  const error = statuses.map(errorOf).find((each) => each !== undefined) ?? loaded.error;
  if (error) return { phase: 'failed', error };
  if (statuses.every((status) => status.phase === 'idle')) return { phase: 'idle' };
  if (!statuses.every((status) => status.phase === 'loaded')) return progressOf(statuses);
  const inView = viewedFeatures(statuses, loaded);
  const withoutPosition = loaded.parts.reduce((count, part) => count + unplacedCount(part), 0);
  const noticed = (notice: SourceNotice) => loaded.parts.some(({ source }) => source.opened.notices.includes(notice));
  return {
    phase: 'loaded',
    featureCount: loaded.parts.reduce((count, part) => count + countOf(part), 0),
    readWhole: noticed('read-whole'),
    ...(noticed('no-index') && { lacksIndex: true as const }),
    ...(inView && { inView }),
    ...(withoutPosition > 0 && { withoutPosition }),
  };
}

function errorOf(status: SourceStatus): AtlasError | undefined {
  if (status.phase === 'failed') return status.error;
  return status.phase === 'loaded' ? status.view?.error : undefined;
}

/** Of a file read by view its own number of features counts; whether all of them pass a filter nobody knows. */
function countOf(features: PartFeatures): number {
  const { opened, complete } = features.source;
  return complete ? countFeatures(features) : (opened.featureCount ?? countFeatures(features));
}

/** What of a layer is here when some of its files are read by view. */
function viewedFeatures(statuses: readonly SourceStatus[], { parts }: LoadedVariant): ViewedFeatures | undefined {
  const views = statuses.flatMap((status) => (status.phase === 'loaded' && status.view ? [status.view] : []));
  if (views.length === 0 || parts.every(({ source }) => source.complete)) return undefined;
  return {
    count: parts.reduce((count, part) => count + countFeatures(part), 0),
    generalised: parts.some(({ source }) => source.generalised),
    reading: views.some(({ reading }) => reading),
    truncated: views.some(({ truncated }) => truncated),
  };
}

function progressOf(statuses: readonly SourceStatus[]): LayerStatus {
  let bytesFetched = 0;
  let bytesTotal: number | undefined = 0;
  for (const status of statuses) {
    if (status.phase === 'loading') {
      bytesFetched += status.bytesFetched;
      bytesTotal =
        bytesTotal === undefined || status.bytesTotal === undefined ? undefined : bytesTotal + status.bytesTotal;
    } else if (status.phase === 'loaded') {
      bytesFetched += status.source.opened.bytesFetched;
      if (bytesTotal !== undefined) bytesTotal += status.source.opened.bytesFetched;
    } else bytesTotal = undefined;
  }
  return { phase: 'loading', bytesFetched, bytesTotal };
}

/** True when two statuses say the same, so that nobody need be told. */
export function sameStatus(one: LayerStatus, other: LayerStatus): boolean {
  if (one.phase === 'failed') return other.phase === 'failed' && one.error === other.error;
  if (one.phase === 'loading') {
    return other.phase === 'loading' && one.bytesFetched === other.bytesFetched && one.bytesTotal === other.bytesTotal;
  }
  if (one.phase === 'loaded') {
    return (
      other.phase === 'loaded' &&
      one.featureCount === other.featureCount &&
      one.readWhole === other.readWhole &&
      one.lacksIndex === other.lacksIndex &&
      one.withoutPosition === other.withoutPosition &&
      sameView(one.inView, other.inView)
    );
  }
  return other.phase === 'idle';
}

function sameView(one: ViewedFeatures | undefined, other: ViewedFeatures | undefined): boolean {
  const keys = ['count', 'generalised', 'reading', 'truncated'] as const;
  return keys.every((key) => one?.[key] === other?.[key]);
}
