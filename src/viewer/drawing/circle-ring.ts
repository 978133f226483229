import type { Polygon, Position } from 'geojson';
import type { LngLat } from '../../core/bbox.js';
import { geodesicDirect, geodesicInverse } from '../../query/geodesy/geodesic.js';

/** Edges of a ring: it encloses 0.04 % less than the circle. */
const edges = 128;
/** Vertices whose distances are averaged. */
const asked = 8;

/** The polygon of a geodesic circle, counter-clockwise, beginning due north of its centre. */
export function circleRing(center: LngLat, radiusMeters: number): Polygon {
  const ring = Array.from({ length: edges }, (_, index): Position => {
    const [lng, lat] = geodesicDirect(center, (-index * 360) / edges, radiusMeters);
    return [lng, lat];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0] ?? [...center]]] };
}

/** How far a ring reaches from a centre, metres: the mean over its directions. */
export function ringRadiusMeters(center: LngLat, ring: readonly Position[]): number {
  const step = Math.max(1, Math.floor((ring.length - 1) / asked));
  const some = ring.filter((_, index) => index % step === 0 && index < ring.length - 1);
  const reach = some.map(([lng = 0, lat = 0]) => geodesicInverse(center, [lng, lat]).meters);
  return reach.reduce((sum, meters) => sum + meters, 0) / reach.length;
}
