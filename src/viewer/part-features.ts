import { AtlasError } from '../core/atlas-error.js';
import type { AttributeValue } from '../core/columns.js';
import type { LoadedSource } from '../core/data-client.js';
import type { AttributeDefinition, Condition, LayerPart, Symbology } from '../core/layer-definition.js';
import { findColumn, readValue, rowsWhere, valueAt } from '../core/page-access.js';
import type { ScenePart } from '../core/scene.js';

/** A part of a layer together with its features: those of the file that pass the part's filter. */
export interface PartFeatures {
  readonly part: LayerPart;
  readonly source: LoadedSource;
  /** Rows of the page, ascending. */
  readonly rows: readonly number[];
  /** Row by feature id. */
  readonly rowById: ReadonlyMap<string, number>;
  readonly scenePart: ScenePart;
}

const known = new WeakMap<LayerPart, PartFeatures>();

/**
 * Joins a part with its file; the same objects for the same pair, so that scenes can be compared by identity.
 *
 * @throws {AtlasError} `column-unknown` when the definition names a column the file has not.
 */
export function partFeatures(part: LayerPart, source: LoadedSource): PartFeatures {
  const before = known.get(part);
  if (before?.source === source) return before;
  requireColumns(part, source);
  const rows = rowsWhere(source.page, part.filter);
  const rowById = new Map(rows.map((row) => [String(valueAt(source.page, part.idColumn, row)), row]));
  const made = { part, source, rows, rowById, scenePart: { definition: part, pages: [source.page] } };
  known.set(part, made);
  return made;
}

/** Id of one feature, as a reference names it. */
export function featureId(features: PartFeatures, row: number): string {
  return String(valueAt(features.source.page, features.part.idColumn, row));
}

/** One attribute of every feature of the part, in the file's order. */
export function valuesOf(features: PartFeatures, columnName: string): readonly AttributeValue[] {
  const column = findColumn(features.source.page, columnName);
  return column ? features.rows.map((row) => readValue(column, row)) : [];
}

function requireColumns(part: LayerPart, { page }: LoadedSource): void {
  const missing = columnsNamed(part).find((name) => !findColumn(page, name));
  if (missing === undefined) return;
  const columns = page.columns.map((column) => column.name).join(', ');
  throw new AtlasError(
    'column-unknown',
    `Part "${part.id}" names a column "${missing}", but ${part.source} has only: ${columns}. Correct the layer definition.`,
    { details: { column: missing, known: columns, file: part.source } },
  );
}

/** Every column a part needs, in the order it names them. */
export function columnsNamed(part: LayerPart): readonly string[] {
  const { name, symbology } = part;
  return [
    part.idColumn,
    ...conditionColumns(part.filter),
    ...[name.zh, name.en, name.qualifier?.zh, name.qualifier?.en, part.keyFigure, part.time?.column].filter(
      (each) => each !== undefined,
    ),
    ...part.attributes.flatMap(attributeColumns),
    ...symbologyColumns(symbology),
  ];
}

function attributeColumns({ column, zhColumn, format }: AttributeDefinition): readonly string[] {
  const own = zhColumn === undefined ? [column] : [column, zhColumn];
  return format === 'rank' ? [...own, `${column}_of`] : own;
}

function symbologyColumns(symbology: Symbology): readonly string[] {
  if (symbology.kind === 'polygons' || symbology.kind === 'choropleth') return [symbology.column];
  const modified = (symbology.modifiers ?? []).flatMap((modifier) => conditionColumns(modifier.when));
  const extra = symbology.kind === 'lines' ? symbology.shields?.column : symbology.accuracyColumn;
  return [symbology.column, ...modified, ...(extra === undefined ? [] : [extra])];
}

function conditionColumns(conditions: readonly Condition[] = []): readonly string[] {
  return conditions.map((condition) => condition.column);
}
