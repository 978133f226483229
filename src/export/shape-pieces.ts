import type { Geometry, Position } from 'geojson';
import { rightHanded } from './right-handed.js';

/** Kinds of geometry, of which a shapefile holds one. */
export const shapeKinds = ['points', 'lines', 'polygons'] as const;
export type ShapeKind = (typeof shapeKinds)[number];

/** What a geometry has of each kind: positions of points, paths of lines, rings of polygons as shapefiles turn them. */
export type ShapePieces = Readonly<Record<ShapeKind, readonly (readonly Position[])[]>>;

const none: ShapePieces = { points: [], lines: [], polygons: [] };

/** Takes a geometry apart. A collection may have pieces of several kinds; points are paths of one position. */
export function shapePieces(geometry: Geometry | null): ShapePieces {
  switch (geometry?.type) {
    case 'Point':
      return { ...none, points: [[geometry.coordinates]] };
    case 'MultiPoint':
      return { ...none, points: geometry.coordinates.map((each) => [each]) };
    case 'LineString':
      return { ...none, lines: [geometry.coordinates] };
    case 'MultiLineString':
      return { ...none, lines: geometry.coordinates };
    case 'Polygon':
    case 'MultiPolygon':
      return { ...none, polygons: clockwiseShells(rightHanded(geometry)) };
    case 'GeometryCollection':
      return geometry.geometries.map(shapePieces).reduce(joined, none);
    default:
      return none;
  }
}

function joined(one: ShapePieces, other: ShapePieces): ShapePieces {
  return {
    points: [...one.points, ...other.points],
    lines: [...one.lines, ...other.lines],
    polygons: [...one.polygons, ...other.polygons],
  };
}

/** Shells of a shapefile are clockwise and holes counter-clockwise: the other way round than in GeoJSON. */
function clockwiseShells(geometry: Geometry): Position[][] {
  const rings =
    geometry.type === 'Polygon'
      ? geometry.coordinates
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : [];
  return rings.map((ring) => [...ring].reverse());
}
