import { classedColumn } from './classed-column.js';
import type { ClassedColumn } from './classed-schema.js';
import type { Column, FeaturePage } from './columns.js';
import type { Join, LayerPart } from './layer-definition.js';
import { columnOf, findColumn, isNull, readValue } from './page-access.js';
import { readStrings } from './read-strings.js';

type JoinedPart = Pick<LayerPart, 'idColumn' | 'joins' | 'classed'>;
type Ids = readonly (string | null)[];
/** Of a join, what was made for each page. */
type PerPage<Value> = WeakMap<object, WeakMap<FeaturePage, Value>>;

const encoder = new TextEncoder();
const idsOfPages = new WeakMap<FeaturePage, { readonly idColumn: string; readonly ids: Ids }>();
const columns: PerPage<Column> = new WeakMap();
const joinedPages: PerPage<FeaturePage> = new WeakMap();

/**
 * An attribute of the features of a part: the one that is joined to them, else that with their classes, else the one that
 * their file has. A joined one is made once for each page and has no value where the join names no such feature.
 *
 * @returns undefined when there is none of that name.
 * @throws {AtlasError} `column-unknown` when something is joined and the page has no column of ids.
 */
export function partColumn(part: JoinedPart, page: FeaturePage, name: string): Column | undefined {
  const join = part.joins?.find(({ column }) => column === name);
  const { classed } = part;
  if (!join) return classed?.column === name ? classesOf(classed, page) : findColumn(page, name);
  return madeOnce(columns, join, page, () => joinedColumn(join, idsOf(page, part.idColumn)));
}

function classesOf(classed: ClassedColumn, page: FeaturePage): Column {
  return madeOnce(columns, classed, page, () => classedColumn(classed, page, findColumn(page, classed.of)));
}

/** A page with the columns that a part joins to it among its own; itself when nothing is joined. */
export function withJoins(part: JoinedPart, page: FeaturePage): FeaturePage {
  const { joins, classed } = part;
  if (classed) {
    const { classed: _, ...others } = part;
    const own = (): FeaturePage => ({ ...page, columns: [classesOf(classed, page), ...page.columns] });
    return withJoins(others, madeOnce(joinedPages, classed, page, own));
  }
  if (!joins) return page;
  return madeOnce(joinedPages, joins, page, () => {
    const joined = joins.flatMap(({ column }) => partColumn(part, page, column) ?? []);
    // The first of a name is found, so that a joined one hides one of the file.
    return { ...page, columns: [...joined, ...page.columns] };
  });
}

function madeOnce<Value>(cache: PerPage<Value>, key: object, page: FeaturePage, make: () => Value): Value {
  const ofKey = cache.get(key) ?? new WeakMap<FeaturePage, Value>();
  cache.set(key, ofKey);
  const made = ofKey.get(page) ?? make();
  ofKey.set(page, made);
  return made;
}

function idsOf(page: FeaturePage, idColumn: string): Ids {
  const known = idsOfPages.get(page);
  if (known?.idColumn === idColumn) return known.ids;
  const column = columnOf(page, idColumn);
  const idAt = (_: unknown, row: number) => (isNull(column, row) ? null : String(readValue(column, row)));
  const { featureCount: length } = page;
  const ids = column.kind === 'string' ? readStrings(column, length) : Array.from({ length }, idAt);
  idsOfPages.set(page, { idColumn, ids });
  return ids;
}

/** Texts are written in UTF-8 one after the other, as in a packed page. */
function joinedColumn({ column: name, values }: Join, ids: Ids): Column {
  const { length } = ids;
  const nulls = new Uint8Array((length + 7) >> 3);
  const numbers = new Float64Array(length);
  const texts: string[] = [];
  ids.forEach((id, row) => {
    const value: unknown = id === null ? undefined : values[id];
    if (typeof value === 'number') numbers[row] = value;
    else if (typeof value === 'string') texts[row] = value;
    else nulls[row >> 3] = (nulls[row >> 3] ?? 0) | (1 << (row & 7));
  });
  if (texts.length === 0) return { kind: 'number', name, values: numbers, nulls };
  const starts = new Uint32Array(length + 1);
  for (let row = 0; row < length; row += 1) {
    starts[row + 1] = (starts[row] ?? 0) + encoder.encode(texts[row] ?? '').length;
  }
  return { kind: 'string', name, type: 'string', bytes: encoder.encode(texts.join('')), starts, packed: true, nulls };
}
