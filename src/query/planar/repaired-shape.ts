import type { Geometry, Position } from 'geojson';

/**
 * The same shape with what is unambiguous put right: rings are closed, repeated positions and empty rings dropped. What
 * {@link shapeFault} finds remains. The direction of rings is left alone, since no measure or relation depends on it.
 */
export function repairedShape(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'LineString':
      return { ...geometry, coordinates: withoutRepeats(geometry.coordinates) };
    case 'MultiLineString':
      return { ...geometry, coordinates: geometry.coordinates.filter(isFilled).map(withoutRepeats) };
    case 'Polygon':
      return { ...geometry, coordinates: repairedRings(geometry.coordinates) };
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map(repairedRings).filter(isFilled) };
    case 'GeometryCollection':
      return { ...geometry, geometries: geometry.geometries.map(repairedShape) };
    default:
      return geometry;
  }
}

function isFilled(items: readonly unknown[]): boolean {
  return items.length > 0;
}

/** A line of one position, repeated, keeps two of it: a line has at least two (RFC 7946 §3.1.4). */
function withoutRepeats(positions: readonly Position[]): Position[] {
  const kept = positions.filter((position, index) => index === 0 || !isSame(position, positions[index - 1]));
  const [first] = kept;
  return kept.length === 1 && positions.length > 1 && first ? [first, first] : kept;
}

function repairedRings(rings: readonly (readonly Position[])[]): Position[][] {
  return rings.filter(isFilled).map((ring) => {
    const kept = withoutRepeats(ring);
    const [first, last] = [kept[0], kept.at(-1)];
    return first && !isSame(first, last) ? [...kept, first] : kept;
  });
}

function isSame(a: Position, b: Position | undefined): boolean {
  return a[0] === b?.[0] && a[1] === b?.[1];
}
