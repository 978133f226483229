import type { LayerVariant, NameDefinition } from '../core/layer-definition.js';
import type { LocalizedText } from '../core/localized-text.js';
import type { QueryAnswer } from '../core/query-answer.js';
import type { SidecarColumn } from '../core/sidecar.js';
import type { SourceShelf } from './source-shelf.js';
import type { NamedFeature } from './state.js';

/**
 * Names of the features that an answer ends with, without what tells namesakes apart, so that the sections of a line have
 * one name.
 *
 * @param variant - What was asked for.
 * @param inLatin - Writes a Chinese name that has no English one.
 */
export async function namesIn(
  answers: AsyncIterable<QueryAnswer>,
  variant: LayerVariant,
  inLatin: (chinese: string) => string,
): Promise<readonly NamedFeature[]> {
  let last: QueryAnswer | undefined;
  for await (const answer of answers) last = answer;
  if (!last) return [];
  const { features } = last;
  const columns = variant.parts[0]?.name;
  return Array.from({ length: features.length }, (_, index) => index).flatMap((index) => {
    const ref = features.refAt(index);
    const name = plainName(features, index, columns, inLatin) ?? features.nameAt(index);
    return ref && name ? [{ id: ref.id, name }] : [];
  });
}

function plainName(
  features: QueryAnswer['features'],
  index: number,
  columns: NameDefinition | undefined,
  inLatin: (chinese: string) => string,
): LocalizedText | undefined {
  const textIn = (column: string | undefined) => {
    const value = column === undefined ? null : features.valueAt(index, column);
    return value === null || value === '' ? undefined : String(value);
  };
  const [zh, en] = [textIn(columns?.zh), textIn(columns?.en)];
  if (zh === undefined) return en === undefined ? undefined : { en, zh: en };
  return { en: en ?? inLatin(zh), zh };
}

/**
 * What is known about the columns of a variant's files, each once; opens files that nobody asked for before.
 *
 * @throws {AtlasError} Why a file could not be read.
 */
export async function columnsIn(
  variant: LayerVariant,
  shelf: SourceShelf,
  urlOf: (source: string) => string,
): Promise<readonly SidecarColumn[]> {
  const urls = [...new Set(variant.parts.map(({ source }) => urlOf(source)))];
  shelf.want(urls);
  await shelf.settled(urls);
  const byName = new Map<string, SidecarColumn>();
  for (const url of urls) {
    for (const column of columnsOfFile(shelf, url)) if (!byName.has(column.name)) byName.set(column.name, column);
  }
  return [...byName.values()];
}

function columnsOfFile(shelf: SourceShelf, url: string): readonly SidecarColumn[] {
  const status = shelf.status(url);
  if (status.phase === 'failed') throw status.error;
  if (status.phase !== 'loaded') return [];
  const { columns, sidecar } = status.source.opened;
  return columns.map((name) => sidecar?.columns.find((each) => each.name === name) ?? undescribed(name));
}

/** Of a column without description nothing is known; as text it can be compared with anything. */
function undescribed(name: string): SidecarColumn {
  const label = { en: name, zh: name };
  return { name, type: 'string', label, nullMeaning: { en: 'not in this dataset', zh: '本数据集未载' } };
}
