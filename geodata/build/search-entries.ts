import type { Bbox } from '../../src/core/bbox.js';
import type { Catalog, Condition, LayerPart, NameDefinition } from '../../src/core/layer-definition.js';
import type { Dataset, DatasetFeature } from './dataset.js';
import type { SearchKind } from './search-kinds.js';
import { bboxOf } from './sidecar.js';

/** One thing that can be found. Names and places are empty where there are none. */
export interface SearchEntry {
  readonly zh: string;
  readonly en: string;
  readonly inZh: string;
  readonly inEn: string;
  readonly codes: readonly string[];
  readonly ids: readonly string[];
  readonly bbox: Bbox;
  readonly weight: number;
}

/** The entries of one kind and the file they are from. */
export interface KindEntries {
  readonly source: string;
  readonly entries: readonly SearchEntry[];
}

type Properties = DatasetFeature['properties'];
type Names = Pick<NameDefinition, 'zh' | 'en'>;

/** What is read of a file: a part of a layer, or the labels of the base map. */
interface NamedPart extends Pick<LayerPart, 'source' | 'idColumn' | 'filter'> {
  readonly name: Names;
}

/**
 * Everything of a kind that has a name, the weightiest first. Sections of a line are joined by name; where a line runs
 * on sections of another, these count as its own too.
 */
export function searchEntries(kind: SearchKind, catalog: Catalog, datasets: readonly Dataset[]): KindEntries {
  const parts = partsOf(kind, catalog).filter(({ source }) => source === (kind.source ?? source));
  const [first] = parts;
  if (!first) throw new Error(`search: nothing in the catalog is drawn as ${kind.id}`);
  const other = parts.find(({ source }) => source !== first.source)?.source;
  if (other !== undefined) throw new Error(`search: ${kind.id} is from ${first.source} and ${other}; name one of them`);
  const found = parts.flatMap((part) => entriesOfPart(kind, part, datasets));
  const sorted = [...found].sort((a, b) => b.weight - a.weight);
  return { source: first.source, entries: sorted };
}

function partsOf({ drawn }: SearchKind, { layers, basemap }: Catalog): readonly NamedPart[] {
  if (!drawn) {
    const { source } = basemap.sources.find(({ role }) => role === 'places') ?? {};
    return source === undefined ? [] : [{ source, idColumn: 'id', name: { zh: 'name_zh', en: 'name_en' } }];
  }
  const layer = layers.find(({ id }) => id === drawn.layer);
  const parts = layer?.variants.find(({ id }) => id === drawn.variant)?.parts ?? [];
  return parts.map((part) => ({ ...part, name: part.name ?? {} }));
}

function entriesOfPart(kind: SearchKind, part: NamedPart, datasets: readonly Dataset[]): SearchEntry[] {
  const dataset = datasets.find(({ id }) => `${id}.fgb` === part.source);
  if (!dataset) throw new Error(`search: no dataset becomes ${part.source}`);
  const features = dataset.features.filter(({ properties }) => {
    const left = kind.except !== undefined && passes(properties, kind.except);
    return passes(properties, part.filter) && passes(properties, kind.only) && !left;
  });
  if (kind.sections) return lineEntries(kind, part, features);
  return features
    .filter(({ properties }) => isNamed(properties, part))
    .map((each) => entry(kind, part, [each], [each]));
}

function lineEntries(kind: SearchKind, part: NamedPart, features: readonly DatasetFeature[]): SearchEntry[] {
  const zhOf = ({ properties }: DatasetFeature) => textAt(properties, part.name.zh);
  const names = new Set(features.flatMap((each) => [zhOf(each), ...otherNames(each.properties)]));
  names.delete('');
  return [...names].map((zh) => {
    const own = features.filter((each) => zhOf(each) === zh);
    const shared = features.filter((each) => zhOf(each) !== zh && otherNames(each.properties).includes(zh));
    return { ...entry(kind, part, own, [...own, ...shared]), zh };
  });
}

/** @param own - Features that bear the name themselves; @param all - those first, then sections it shares with others. */
function entry(
  kind: SearchKind,
  { idColumn, name }: NamedPart,
  own: readonly DatasetFeature[],
  all: readonly DatasetFeature[],
): SearchEntry {
  const first = own[0]?.properties ?? {};
  const codes = (kind.codes ?? []).flatMap((column) => own.map(({ properties }) => textAt(properties, column)));
  return {
    zh: textAt(first, name.zh),
    en: textAt(first, name.en),
    inZh: textAt(first, kind.place?.[0]),
    inEn: textAt(first, kind.place?.[1]),
    codes: [...new Set(codes)].filter((code) => code !== ''),
    ids: all.map(({ properties }) => textAt(properties, idColumn)),
    bbox: bboxOf({ id: 'search', features: all }),
    weight: all.reduce((sum, { properties }) => sum + (kind.weight?.(properties) ?? 0), 0),
  };
}

function otherNames(properties: Properties): readonly string[] {
  return textAt(properties, 'names_other_zh')
    .split(';')
    .filter((name) => name !== '');
}

function isNamed(properties: Properties, { name }: NamedPart): boolean {
  return textAt(properties, name.zh) !== '' || textAt(properties, name.en) !== '';
}

function textAt(properties: Properties, column: string | undefined): string {
  const value = column === undefined ? null : properties[column];
  return value === null || value === undefined ? '' : String(value);
}

function passes(properties: Properties, conditions: readonly Condition[] = []): boolean {
  return conditions.every(({ column, in: values, isNull }) => {
    const value = properties[column] ?? null;
    const isIn = values === undefined || values.some((each) => each === value);
    return isIn && (isNull === undefined || isNull === (value === null));
  });
}
