import type { Geometry, Position } from 'geojson';

/** A geometry taken apart into what is drawn in one way each. */
export interface GeometryPieces {
  readonly points: readonly Position[];
  /** Lines, and every ring of every polygon. */
  readonly paths: readonly Position[][];
  /** Shell and holes of each polygon. */
  readonly polygons: readonly Position[][][];
}

/** Takes a geometry of any type apart. */
export function piecesOf(geometry: Geometry): GeometryPieces {
  switch (geometry.type) {
    case 'Point':
      return { ...none, points: [geometry.coordinates] };
    case 'MultiPoint':
      return { ...none, points: geometry.coordinates };
    case 'LineString':
      return { ...none, paths: [geometry.coordinates] };
    case 'MultiLineString':
      return { ...none, paths: geometry.coordinates };
    case 'Polygon':
      return { ...none, paths: geometry.coordinates, polygons: [geometry.coordinates] };
    case 'MultiPolygon':
      return { ...none, paths: geometry.coordinates.flat(), polygons: geometry.coordinates };
    case 'GeometryCollection':
      return joined(geometry.geometries.map(piecesOf));
  }
}

const none: GeometryPieces = { points: [], paths: [], polygons: [] };

function joined(pieces: readonly GeometryPieces[]): GeometryPieces {
  return {
    points: pieces.flatMap(({ points }) => points),
    paths: pieces.flatMap(({ paths }) => paths),
    polygons: pieces.flatMap(({ polygons }) => polygons),
  };
}
