import type { Geometry, Position } from 'geojson';

/** The same geometry with shells counter-clockwise and holes clockwise, as RFC 7946 §3.1.6 asks. */
export function rightHanded(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: polygon(geometry.coordinates) };
  if (geometry.type === 'MultiPolygon') return { ...geometry, coordinates: geometry.coordinates.map(polygon) };
  if (geometry.type !== 'GeometryCollection') return geometry;
  return { ...geometry, geometries: geometry.geometries.map(rightHanded) };
}

function polygon(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, index) => (doubleArea(ring) > 0 === (index === 0) ? ring : [...ring].reverse()));
}

/** Twice the area in square degrees, positive counter-clockwise; relative to the first corner, which keeps digits. */
function doubleArea(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [x1 = 0, y1 = 0] = ring[index - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[index] ?? [];
    sum += (x1 - originX) * (y2 - originY) - (x2 - originX) * (y1 - originY);
  }
  return sum;
}
