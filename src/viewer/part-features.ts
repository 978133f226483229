import { AtlasError } from '../core/atlas-error.js';
import type { AttributeValue, FeaturePage } from '../core/columns.js';
import { dayNumber } from '../core/day-number.js';
import type { LayerPart } from '../core/layer-definition.js';
import { findColumn, readValue, rowsWhere, valueAt } from '../core/page-access.js';
import { partColumn } from '../core/part-column.js';
import type { ScenePart } from '../core/scene.js';
import { columnsNamed } from './columns-named.js';
import type { ShelvedSource } from './shelved-source.js';

/** A part of a layer together with its features: those of the file that are here and pass the part's filter. */
export interface PartFeatures {
  readonly part: LayerPart;
  readonly source: ShelvedSource;
  readonly scenePart: ScenePart;
}

/** One feature and where it was read. */
export interface LocatedFeature {
  readonly features: PartFeatures;
  readonly page: FeaturePage;
  /** Row in the page. */
  readonly row: number;
}

/** What is known of a part's features in one page. */
interface PagePart {
  /** Rows that pass the filter, ascending. */
  readonly rows: readonly number[];
  rowById?: ReadonlyMap<string, number>;
  /** How many of them have no position. */
  unplaced?: number;
}

const known = new WeakMap<LayerPart, PartFeatures>();
const knownPages = new WeakMap<LayerPart, WeakMap<FeaturePage, PagePart>>();

/**
 * Joins a part with its file; the same objects for the same pair, so that scenes can be compared by identity.
 *
 * @throws {AtlasError} `column-unknown` when the definition names a column the file has not.
 */
export function partFeatures(part: LayerPart, source: ShelvedSource): PartFeatures {
  const before = known.get(part);
  if (before?.source === source) return before;
  if (before?.source.opened !== source.opened) requireColumns(part, source);
  const samePages = before?.source.pages === source.pages;
  const scenePart = samePages ? before.scenePart : { definition: part, pages: source.pages };
  const made = { part, source, scenePart };
  known.set(part, made);
  return made;
}

/** Rows of a page that belong to the part. */
export function rowsOf({ part }: PartFeatures, page: FeaturePage): readonly number[] {
  return pagePart(part, page).rows;
}

/** Every feature that is here, in the file's order. */
export function* everyFeature(features: PartFeatures): Generator<LocatedFeature> {
  for (const page of features.source.pages) for (const row of rowsOf(features, page)) yield { features, page, row };
}

/** How many features are here. */
export function countFeatures(features: PartFeatures): number {
  return features.source.pages.reduce((sum, page) => sum + rowsOf(features, page).length, 0);
}

/** How many of the features that are here have no position. */
export function unplacedCount(features: PartFeatures): number {
  const isUnplaced = ({ geometry: { featureStarts } }: FeaturePage, row: number) =>
    featureStarts[row] === featureStarts[row + 1];
  const unplacedOf = (page: FeaturePage) => {
    const known = pagePart(features.part, page);
    known.unplaced ??= known.rows.filter((row) => isUnplaced(page, row)).length;
    return known.unplaced;
  };
  return features.source.pages.reduce((sum, page) => sum + unplacedOf(page), 0);
}

/** The feature with an id; undefined when it is not here. */
export function featureById(features: PartFeatures, id: string): LocatedFeature | undefined {
  const { part } = features;
  for (const page of features.source.pages) {
    const known = pagePart(part, page);
    known.rowById ??= new Map(known.rows.map((row) => [String(valueAt(page, part.idColumn, row)), row]));
    const row = known.rowById.get(id);
    if (row !== undefined) return { features, page, row };
  }
  return undefined;
}

/** Id of one feature, as a reference names it. */
export function featureId({ features, page, row }: LocatedFeature): string {
  return String(valueAt(page, features.part.idColumn, row));
}

/**
 * One attribute of every feature that is here, in the file's order.
 *
 * @param day - Since 1970-01-01: features of a part with a time that begin later are left out; null leaves out none.
 */
export function valuesOf(features: PartFeatures, columnName: string, day: number | null): readonly AttributeValue[] {
  const { time } = features.part;
  return features.source.pages.flatMap((page) => {
    const column = partColumn(features.part, page, columnName);
    const dates = time && day !== null ? findColumn(page, time.column) : undefined;
    const isThere = (row: number) => !dates || (dayNumber(readValue(dates, row)) ?? -Infinity) <= (day ?? Infinity);
    const rows = rowsOf(features, page);
    return column ? (dates ? rows.filter(isThere) : rows).map((row) => readValue(column, row)) : [];
  });
}

function pagePart(part: LayerPart, page: FeaturePage): PagePart {
  const pages = knownPages.get(part) ?? new WeakMap<FeaturePage, PagePart>();
  knownPages.set(part, pages);
  const before = pages.get(page);
  if (before) return before;
  const made = { rows: rowsWhere(page, part.filter) };
  pages.set(page, made);
  return made;
}

function requireColumns(part: LayerPart, { opened }: ShelvedSource): void {
  const joined = new Set(part.joins?.map(({ column }) => column));
  const missing = columnsNamed(part).find((name) => !joined.has(name) && !opened.columns.includes(name));
  if (missing === undefined) return;
  const columns = opened.columns.join(', ');
  throw new AtlasError(
    'column-unknown',
    `Part "${part.id}" names a column "${missing}", but ${part.source} has only: ${columns}. Correct the layer definition.`,
    { details: { column: missing, known: columns, file: part.source } },
  );
}
