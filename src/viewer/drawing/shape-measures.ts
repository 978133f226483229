import type { Position } from 'geojson';
import type { DrawnShape, ShapeMeasures } from '../../core/drawing.js';
import { areaUnderEdge, edgeLengthMeters } from '../../query/geodesy/ellipsoid.js';

/** Length and area of a shape on the WGS 84 ellipsoid, its edges straight in longitude and latitude; none of a point. */
export function measuresOf({ geometry }: Pick<DrawnShape, 'geometry'>): ShapeMeasures {
  switch (geometry.type) {
    case 'Point':
      return {};
    case 'LineString':
      return { lengthMeters: alongPath(geometry.coordinates, edgeLengthMeters) };
    case 'Polygon': {
      const [shell = [], ...holes] = geometry.coordinates;
      const area = (ring: readonly Position[]) => Math.abs(alongPath(ring, areaUnderEdge));
      const lengthMeters = geometry.coordinates.reduce((sum, ring) => sum + alongPath(ring, edgeLengthMeters), 0);
      return { lengthMeters, areaSquareMeters: holes.reduce((sum, hole) => sum - area(hole), area(shell)) };
    }
  }
}

function alongPath(path: readonly Position[], ofEdge: typeof edgeLengthMeters): number {
  let sum = 0;
  for (let index = 1; index < path.length; index += 1) {
    const [fromLng = 0, fromLat = 0] = path[index - 1] ?? [];
    const [toLng = 0, toLat = 0] = path[index] ?? [];
    sum += ofEdge(fromLng, fromLat, toLng, toLat);
  }
  return sum;
}
