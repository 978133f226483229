import type { Bbox } from '../../core/bbox.js';
import type { FeaturePage, GeometryColumns } from '../../core/columns.js';
import { dayNumber } from '../../core/day-number.js';
import type { LayerPart } from '../../core/layer-definition.js';
import { nameColumns } from '../../core/name-columns.js';
import { findColumn, readValue, rowsWhere, valueAt } from '../../core/page-access.js';
import { bboxAt } from '../../core/page-bbox.js';
import { partColumn } from '../../core/part-column.js';
import { type MercatorPoint, toMercator } from '../thematic/mercator.js';

/** A feature that a reader can walk to. */
export interface Spot {
  readonly id: string;
  readonly kind: 'area' | 'line' | 'point';
  /** Its middle on the map: of an area its largest piece's centroid, of a line the middle of its length. */
  readonly at: MercatorPoint;
  /** WGS 84 degrees. */
  readonly bbox: Bbox;
  readonly page: FeaturePage;
  readonly row: number;
  /** What the sections of one line have in common: their name with the part they are of, else the id. */
  readonly line: string;
}

/** A part of a layer with the features to walk on. */
export interface SpotPart {
  readonly part: LayerPart;
  readonly pages: readonly FeaturePage[];
}

/**
 * The features of some parts that are there by a day and have a position, each id once, in the order of their ids.
 *
 * @param day - Since 1970-01-01; null leaves out none.
 */
export function spotsOf(parts: readonly SpotPart[], day: number | null): readonly Spot[] {
  const spots = new Map<string, Spot>();
  for (const { part, pages } of parts) {
    for (const page of pages) {
      for (const row of rowsWhere(page, part.filter)) {
        const spot = isThere(part, page, row, day) ? spotAt(part, page, row) : undefined;
        if (spot && !spots.has(spot.id)) spots.set(spot.id, spot);
      }
    }
  }
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...spots.values()].sort((one, other) => compare(one.id, other.id));
}

function isThere({ time }: LayerPart, page: FeaturePage, row: number, day: number | null): boolean {
  const column = time && day !== null ? findColumn(page, time.column) : undefined;
  return !column || (dayNumber(readValue(column, row)) ?? -Infinity) <= (day ?? Infinity);
}

function spotAt(part: LayerPart, page: FeaturePage, row: number): Spot | undefined {
  const bbox = bboxAt(page, row);
  if (!bbox) return undefined;
  const id = String(valueAt(page, part.idColumn, row));
  const kind = kindOf(part);
  const at = middleOf(page.geometry, row, kind) ?? toMercator((bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2);
  const line = kind === 'line' ? `${part.id} ${nameOf(part, page, row) ?? id}` : id;
  return { id, kind, at, bbox, page, row, line };
}

function kindOf({ symbology: { kind } }: LayerPart): Spot['kind'] {
  return kind === 'lines' ? 'line' : kind === 'symbols' ? 'point' : 'area';
}

function nameOf(part: LayerPart, page: FeaturePage, row: number): string | undefined {
  const { zh, en } = nameColumns(part, page);
  for (const name of [zh, en]) {
    const column = name === undefined ? undefined : partColumn(part, page, name);
    const value = column ? readValue(column, row) : null;
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

/** Rings of one feature: indices of their first vertices and ends. */
export function* ringsOf({ featureStarts, partStarts, ringStarts }: GeometryColumns, row: number) {
  for (let part = featureStarts[row] ?? 0; part < (featureStarts[row + 1] ?? 0); part++) {
    for (let ring = partStarts[part] ?? 0; ring < (partStarts[part + 1] ?? 0); ring++)
      yield { first: ringStarts[ring] ?? 0, end: ringStarts[ring + 1] ?? 0 };
  }
}

/** Indices of the vertices of a spot. */
export function* verticesOf({ page: { geometry }, row }: Spot): Generator<number> {
  for (const { first, end } of ringsOf(geometry, row)) for (let vertex = first; vertex < end; vertex++) yield vertex;
}

/** A vertex on the map. */
export function vertexAt({ positions }: GeometryColumns, vertex: number): MercatorPoint {
  return toMercator(positions[vertex * 2] ?? 0, positions[vertex * 2 + 1] ?? 0);
}

function middleOf(geometry: GeometryColumns, row: number, kind: Spot['kind']): MercatorPoint | undefined {
  let best: { readonly size: number; readonly at: MercatorPoint } | undefined;
  for (const { first, end } of ringsOf(geometry, row)) {
    const vertices = Array.from({ length: end - first }, (_, index) => vertexAt(geometry, first + index));
    const found = kind === 'area' ? centroid(vertices) : kind === 'line' ? halfway(vertices) : undefined;
    if (found && (!best || found.size > best.size)) best = found;
  }
  return best?.at;
}

/** Of a ring, relative to its first vertex, lest differences of large numbers lose digits. */
function centroid(vertices: readonly MercatorPoint[]) {
  const [x0, y0] = vertices[0] ?? [0, 0];
  let [doubled, sumX, sumY] = [0, 0, 0];
  vertices.forEach(([x, y], index) => {
    const [nextX, nextY] = vertices[index + 1] ?? [x0, y0];
    const cross = (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
    doubled += cross;
    sumX += (x + nextX - 2 * x0) * cross;
    sumY += (y + nextY - 2 * y0) * cross;
  });
  if (doubled === 0) return undefined;
  return { size: Math.abs(doubled), at: [x0 + sumX / doubled / 3, y0 + sumY / doubled / 3] as const };
}

function halfway(vertices: readonly MercatorPoint[]) {
  const lengths = vertices.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = vertices[index] ?? [x, y];
    return Math.hypot(x - fromX, y - fromY);
  });
  const size = lengths.reduce((sum, each) => sum + each, 0);
  let left = size / 2;
  for (const [index, length] of lengths.entries()) {
    const [[x0, y0] = [0, 0], [x1, y1] = [0, 0]] = [vertices[index], vertices[index + 1]];
    if (left <= length && length > 0)
      return { size, at: [x0 + ((x1 - x0) * left) / length, y0 + ((y1 - y0) * left) / length] as const };
    left -= length;
  }
  return undefined;
}
