import type { Column, FeaturePage } from './columns.js';
import type { Join, LayerPart } from './layer-definition.js';
import { columnOf, findColumn, isNull, readValue } from './page-access.js';
import { readStrings } from './read-strings.js';

type JoinedPart = Pick<LayerPart, 'idColumn' | 'joins'>;

const encoder = new TextEncoder();
/** Of a page: for each column of ids, those of its rows. */
const idsOfPages = new WeakMap<FeaturePage, Map<string, readonly (string | null)[]>>();
const joinedColumns = new WeakMap<Join, WeakMap<FeaturePage, Column>>();

/**
 * An attribute of the features of a part: the one that is joined to them, else the one that their file has. A joined one
 * is made once for each page and has no value where the join names no such feature.
 *
 * @returns undefined when there is none of that name.
 * @throws {AtlasError} `column-unknown` when something is joined and the page has no column of ids.
 */
export function partColumn(part: JoinedPart, page: FeaturePage, name: string): Column | undefined {
  const join = part.joins?.find(({ column }) => column === name);
  if (!join) return findColumn(page, name);
  const ofJoin = joinedColumns.get(join) ?? new WeakMap<FeaturePage, Column>();
  joinedColumns.set(join, ofJoin);
  const column = ofJoin.get(page) ?? joinedColumn(join, idsOf(page, part.idColumn));
  ofJoin.set(page, column);
  return column;
}

const joinedPages = new WeakMap<readonly Join[], WeakMap<FeaturePage, FeaturePage>>();

/** A page with the columns that a part joins to it among its own, for conditions; itself when nothing is joined. */
export function withJoins(part: JoinedPart, page: FeaturePage): FeaturePage {
  const { joins = [] } = part;
  if (joins.length === 0) return page;
  const ofJoins = joinedPages.get(joins) ?? new WeakMap<FeaturePage, FeaturePage>();
  joinedPages.set(joins, ofJoins);
  const known = ofJoins.get(page);
  if (known) return known;
  const joined = joins.flatMap(({ column }) => partColumn(part, page, column) ?? []);
  const own = page.columns.filter(({ name }) => !joins.some(({ column }) => column === name));
  const made = { ...page, columns: [...own, ...joined] };
  ofJoins.set(page, made);
  return made;
}

function idsOf(page: FeaturePage, idColumn: string): readonly (string | null)[] {
  const ofPage = idsOfPages.get(page) ?? new Map<string, readonly (string | null)[]>();
  idsOfPages.set(page, ofPage);
  const ids = ofPage.get(idColumn) ?? readIds(page, idColumn);
  ofPage.set(idColumn, ids);
  return ids;
}

function readIds(page: FeaturePage, idColumn: string): readonly (string | null)[] {
  const column = columnOf(page, idColumn);
  if (column.kind === 'string') return readStrings(column, page.featureCount);
  const idAt = (_: unknown, row: number) => (isNull(column, row) ? null : String(readValue(column, row)));
  return Array.from({ length: page.featureCount }, idAt);
}

function joinedColumn({ column: name, values }: Join, ids: readonly (string | null)[]): Column {
  const found = ids.map((id) => (id === null ? undefined : values[id]));
  return found.some((value) => typeof value === 'string') ? textColumn(name, found) : numberColumn(name, found);
}

function numberColumn(name: string, found: readonly unknown[]): Column {
  const values = new Float64Array(found.length);
  const nulls = new Uint8Array((found.length + 7) >> 3);
  found.forEach((value, row) => {
    if (typeof value === 'number') values[row] = value;
    else setNull(nulls, row);
  });
  return { kind: 'number', name, values, nulls };
}

/** The texts in UTF-8 one after the other, as in a packed page. */
function textColumn(name: string, found: readonly unknown[]): Column {
  const known = new Map<string, Uint8Array>();
  const nulls = new Uint8Array((found.length + 7) >> 3);
  const starts = new Uint32Array(found.length + 1);
  const texts = found.map((value, row) => {
    if (typeof value !== 'string') setNull(nulls, row);
    const text = typeof value === 'string' ? value : '';
    const bytes = known.get(text) ?? encoder.encode(text);
    known.set(text, bytes);
    starts[row + 1] = (starts[row] ?? 0) + bytes.length;
    return bytes;
  });
  const bytes = new Uint8Array(starts[found.length] ?? 0);
  texts.forEach((text, row) => {
    bytes.set(text, starts[row] ?? 0);
  });
  return { kind: 'string', name, type: 'string', bytes, starts, packed: true, nulls };
}

function setNull(nulls: Uint8Array, row: number): void {
  nulls[row >> 3] = (nulls[row >> 3] ?? 0) | (1 << (row & 7));
}
