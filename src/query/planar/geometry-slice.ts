import type { Geometry, Position } from 'geojson';
import type { FeaturePage, GeometryColumns } from '../../core/columns.js';
import { GeometryType } from '../../core/geometry-type.js';
import { geometryTypeAt } from '../../core/page-geometry.js';

/** What a geometry is made of. */
export type SliceKind = 'points' | 'lines' | 'areas';

/**
 * The parts of one geometry in columns, not copied: single points, lines of one ring each, or polygons whose first ring
 * is the shell and whose others are holes. Rings may be left open by careless writers.
 */
export interface GeometrySlice {
  readonly kind: SliceKind;
  readonly columns: Pick<GeometryColumns, 'positions' | 'ringStarts' | 'partStarts'>;
  readonly firstPart: number;
  readonly endPart: number;
}

const kinds: Readonly<Partial<Record<GeometryType, SliceKind>>> = {
  [GeometryType.Point]: 'points',
  [GeometryType.MultiPoint]: 'points',
  [GeometryType.LineString]: 'lines',
  [GeometryType.MultiLineString]: 'lines',
  [GeometryType.Polygon]: 'areas',
  [GeometryType.MultiPolygon]: 'areas',
};

/** The geometry of one row: none when it has none, several of a collection of several kinds. */
export function slicesAt(page: FeaturePage, row: number): readonly GeometrySlice[] {
  const { geometry } = page;
  const [firstPart = 0, endPart = 0] = [geometry.featureStarts[row], geometry.featureStarts[row + 1]];
  if (firstPart >= endPart) return [];
  const kind = kinds[geometryTypeAt(page, row)];
  if (kind) return [{ kind, columns: geometry, firstPart, endPart }];
  const { members } = geometry;
  if (!members) return [];
  const slices: GeometrySlice[] = [];
  const end = members.featureStarts[row + 1] ?? 0;
  for (let member = members.featureStarts[row] ?? 0; member < end; member++) {
    const memberKind = kinds[(members.types[member] ?? GeometryType.Unknown) as GeometryType];
    const [first = 0, last = 0] = [members.partStarts[member], members.partStarts[member + 1]];
    if (memberKind && first < last)
      slices.push({ kind: memberKind, columns: geometry, firstPart: first, endPart: last });
  }
  return slices;
}

/** The same of a GeoJSON geometry, copied into columns. Empty geometries give none. */
export function slicesOf(geometry: Geometry | null): readonly GeometrySlice[] {
  if (!geometry) return [];
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(slicesOf);
  const [kind, parts] = partsOf(geometry);
  const filled = parts.filter((rings) => (rings[0]?.length ?? 0) > 0);
  return filled.length === 0 ? [] : [sliceOfParts(kind, filled)];
}

/** @param parts - Parts of rings of positions. */
export function sliceOfParts(kind: SliceKind, parts: readonly (readonly (readonly Position[])[])[]): GeometrySlice {
  const rings = parts.flat();
  const positions = Float64Array.from(rings.flat().flatMap(([lng = Number.NaN, lat = Number.NaN]) => [lng, lat]));
  return {
    kind,
    columns: {
      positions,
      ringStarts: startsOf(rings.map((ring) => ring.length)),
      partStarts: startsOf(parts.map((part) => part.length)),
    },
    firstPart: 0,
    endPart: parts.length,
  };
}

function partsOf(
  geometry: Exclude<Geometry, { type: 'GeometryCollection' }>,
): readonly [SliceKind, readonly (readonly (readonly Position[])[])[]] {
  switch (geometry.type) {
    case 'Point':
      return ['points', geometry.coordinates.length === 0 ? [] : [[[geometry.coordinates]]]];
    case 'MultiPoint':
      return ['points', geometry.coordinates.map((position) => [[position]])];
    case 'LineString':
      return ['lines', [[geometry.coordinates]]];
    case 'MultiLineString':
      return ['lines', geometry.coordinates.map((line) => [line])];
    case 'Polygon':
      return ['areas', [geometry.coordinates]];
    case 'MultiPolygon':
      return ['areas', geometry.coordinates];
  }
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  let end = 0;
  lengths.forEach((length, index) => {
    end += length;
    starts[index + 1] = end;
  });
  return starts;
}
