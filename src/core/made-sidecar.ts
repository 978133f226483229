import type { LayerPart } from './layer-definition.js';
import { type LayerRecord, localized } from './layer-record.js';
import type { LocalizedText } from './localized-text.js';
import type { Sidecar, SidecarColumn } from './sidecar.js';

/** Stands where a record says nothing. */
export const notStated: LocalizedText = { en: 'not stated', zh: '未说明' };

/** What has been read of a file that a sidecar is made for. */
export interface UndescribedFile {
  /** Absolute. */
  readonly url: string;
  readonly columns: readonly string[];
  readonly columnTypes?: ReadonlyMap<string, SidecarColumn['type']> | undefined;
  readonly featureCount: number | undefined;
  readonly bytesFetched: number;
}

/** The sidecar of a host's file that has none, made from what the part's definition says. */
export function sidecarOfPart(part: LayerPart, title: LocalizedText, file: UndescribedFile): Sidecar {
  const { record = {} } = part;
  const accuracy = record.accuracyMeters ?? 0;
  return {
    id: part.id,
    file: file.url.split(/[?#]/)[0]?.split('/').at(-1) ?? '',
    title,
    description: title,
    licence: { name: localized(record.licence ?? notStated), ...(record.licenceUrl && { url: record.licenceUrl }) },
    attribution: localized(record.attribution ?? record.publisher ?? record.source ?? { en: '', zh: '' }),
    sources: sourcesOfRecord(record),
    vintage: localized(record.vintage ?? notStated),
    datum: 'WGS 84',
    accuracyMeters: typeof accuracy === 'number' ? [accuracy, accuracy] : accuracy,
    ...(record.accuracyMeters === undefined && { accuracyNote: notStated }),
    transforms: [],
    bbox: [-180, -90, 180, 90],
    count: file.featureCount ?? 0,
    bytes: file.bytesFetched,
    columns: file.columns.map((name) => columnOf(part, name, file.columnTypes?.get(name))),
    coverage: [],
  };
}

/** The one source that a record names, if it names any. */
export function sourcesOfRecord({ source, publisher, url, licence, caveat }: LayerRecord): Sidecar['sources'] {
  const title = source ?? publisher ?? url;
  if (title === undefined) return [];
  const licenceName = typeof licence === 'string' ? licence : licence?.en;
  return [
    {
      id: 'record',
      title,
      ...(publisher !== undefined && { publisher }),
      ...(url !== undefined && { url }),
      ...(licenceName !== undefined && { licence: licenceName }),
      ...(caveat !== undefined && { caveat }),
    },
  ];
}

function columnOf(part: LayerPart, name: string, type: SidecarColumn['type'] = 'string'): SidecarColumn {
  const own = part.attributes?.find(({ column }) => column === name);
  return {
    name,
    type,
    label: own?.label ?? { en: name, zh: name },
    ...(own?.unit !== undefined && { unit: own.unit }),
    ...(own?.format !== undefined && { format: own.format }),
    nullMeaning: { en: 'not in this file', zh: '本文件未载' },
    ...(part.record && sourcesOfRecord(part.record).length > 0 && { source: 'record' }),
  };
}
