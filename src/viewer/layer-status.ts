import { AtlasError } from '../core/atlas-error.js';
import type { LayerVariant } from '../core/layer-definition.js';
import { type PartFeatures, partFeatures } from './part-features.js';
import type { SourceShelf, SourceStatus } from './source-shelf.js';
import type { LayerStatus } from './state.js';

/** What there is of a variant: the parts that can be drawn, and the first failure. */
export interface LoadedVariant {
  readonly parts: readonly PartFeatures[];
  readonly error: AtlasError | undefined;
}

/** Joins a variant's parts with the files read so far; one failing part leaves the others. */
export function loadedVariant(
  variant: LayerVariant,
  shelf: SourceShelf,
  urlOf: (source: string) => string,
): LoadedVariant {
  const parts: PartFeatures[] = [];
  let error: AtlasError | undefined;
  for (const part of variant.parts) {
    const source = shelf.loaded(urlOf(part.source));
    if (!source) continue;
    try {
      parts.push(partFeatures(part, source));
    } catch (reason) {
      if (!(reason instanceof AtlasError)) throw reason;
      error ??= reason;
    }
  }
  return { parts, error };
}

/** Sums up the files of a layer: failed when one failed, loaded when all are there. */
export function statusOf(statuses: readonly SourceStatus[], loaded: LoadedVariant): LayerStatus {
  const failed = statuses.find((status) => status.phase === 'failed');
  const error = failed?.error ?? loaded.error;
  if (error) return { phase: 'failed', error };
  if (statuses.every((status) => status.phase === 'idle')) return { phase: 'idle' };
  if (statuses.every((status) => status.phase === 'loaded')) {
    const featureCount = loaded.parts.reduce((count, part) => count + part.rows.length, 0);
    const readWhole = loaded.parts.some((part) => part.source.notices.includes('read-whole'));
    return { phase: 'loaded', featureCount, readWhole };
  }
  return progressOf(statuses);
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
      bytesFetched += status.source.bytesFetched;
      if (bytesTotal !== undefined) bytesTotal += status.source.bytesFetched;
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
    return other.phase === 'loaded' && one.featureCount === other.featureCount && one.readWhole === other.readWhole;
  }
  return other.phase === 'idle';
}
