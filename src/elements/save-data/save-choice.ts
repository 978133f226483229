import type { QueryRequest } from '../../core/query-request.js';
import type { Sidecar } from '../../core/sidecar.js';
import type { ExportCrs } from '../../export/export-crs.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { answerOf } from '../shared/question-parts.js';

/** Formats that features are saved in. */
export const saveFormats = ['geojson', 'flatgeobuf', 'kml', 'shapefile', 'csv', 'xlsx'] as const;
export type SaveFormat = (typeof saveFormats)[number];

/** Ending of the files of each. */
export const formatEndings: Readonly<Record<SaveFormat, string>> = {
  geojson: 'geojson',
  flatgeobuf: 'fgb',
  kml: 'kml',
  shapefile: 'zip',
  csv: 'csv',
  xlsx: 'xlsx',
};

/** What is to be saved, and how. */
export interface SaveChoice {
  /** Id of the layer; undefined for the answer to the reader's question. */
  readonly layer: string | undefined;
  readonly scope: 'all' | 'view' | 'selection';
  readonly format: SaveFormat;
  readonly crs: ExportCrs;
}

/**
 * Bytes of a file for each byte of the FlatGeobuf it is made from: the middle of what eight files of the atlas gave, from
 * stations with many attributes to outlines with few.
 */
const bytesPerByte: Readonly<Record<SaveFormat, number>> = {
  geojson: 1.4,
  flatgeobuf: 1,
  kml: 1.8,
  shapefile: 0.4,
  csv: 0.3,
  xlsx: 0.15,
};

/** The question whose answer is saved; undefined when there is nothing of the kind. */
export function requestOfChoice(viewer: SavedViewer, choice: SaveChoice): QueryRequest | undefined {
  const { state } = viewer;
  const { layer, scope } = choice;
  if (layer === undefined) return undefined;
  if (scope === 'all') return { ask: 'find', layers: [{ layer }] };
  if (scope === 'selection') {
    const details = state.selection ? viewer.details(state.selection) : undefined;
    const part = details && viewer.variant(layer).parts.find(({ id }) => id === details.part);
    const value = part && details.properties[part.idColumn];
    if (!part || value === null || value === undefined) return undefined;
    return { ask: 'find', layers: [{ layer, part: part.id, where: { column: part.idColumn, is: 'equal', value } }] };
  }
  if (!state.viewBbox) return undefined;
  const [west, south, east, north] = state.viewBbox;
  return {
    ask: 'intersects',
    layers: [{ layer }],
    subject: { kind: 'view', bbox: [west, south, east, north] },
    ...(state.year !== null && { year: state.year }),
  };
}

/** What choosing needs of a viewer. */
type SavedViewer = Pick<ViewerContract, 'state' | 'details' | 'variant'>;

/** Bytes of the file, roughly; undefined while nothing is known. `most`: it will be less. */
export function estimatedSize(
  viewer: ViewerContract,
  { layer, scope, format }: SaveChoice,
): { readonly bytes: number; readonly most: boolean } | undefined {
  const answer = layer === undefined ? answerOf(viewer.state.question) : undefined;
  const sidecars =
    layer === undefined
      ? (answer?.request.layers ?? []).flatMap((each) => viewer.sidecars(each.layer))
      : viewer.sidecars(layer);
  const [bytes, count] = [sum(sidecars, 'bytes'), sum(sidecars, 'count')];
  if (bytes === 0 || count === 0) return undefined;
  const features = scope === 'selection' ? 1 : (answer?.features.length ?? count);
  return { bytes: (bytes / count) * features * bytesPerByte[format], most: scope === 'view' };
}

function sum(sidecars: readonly Sidecar[], member: 'bytes' | 'count'): number {
  return sidecars.reduce((total, sidecar) => total + sidecar[member], 0);
}

/** Begins the name of the file: catalog, what, day. */
export function fileNameOf(viewer: ViewerContract, { layer, scope }: SaveChoice, made: Date): string {
  const answer = layer === undefined ? answerOf(viewer.state.question) : undefined;
  const what = layer ?? answer?.request.ask ?? 'answer';
  return [viewer.catalog.id, what, ...(scope === 'all' ? [] : [scope]), made.toISOString().slice(0, 10)].join('-');
}
