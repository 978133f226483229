import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { AtlasError } from '../../core/atlas-error.js';
import type { Bbox, LngLat } from '../../core/bbox.js';
import { slicesOf } from '../planar/geometry-slice.js';
import { bufferStretches } from './buffer-stretches.js';
import { meanRadiusMeters } from './ecef.js';
import { geodesicDirect } from './geodesic.js';
import { LocalPlane } from './local-plane.js';
import { loadPlanarBuffer } from './planar-buffer.js';
import { closedRoundPole, groundShape, planeShape, pushNear } from './plane-shape.js';
import { boxOfSlices, isWithin, middleOf } from './slice-box.js';

const leastMeters = 100;
const mostMeters = 100_000;
const circleVertices = 180;
/** Shapes that are nowhere farther than this from their middle are widened on one plane. */
const planeMeters = 250_000;
/** Part of the distance by which an edge of the plane may bend on the map. */
const bend = 0.0002;

/**
 * Everything within a distance of a geometry on the WGS 84 ellipsoid, right to 0.2 % of the distance, as the edges of
 * the geometry run straight in longitude and latitude. A point gives a circle of the right area.
 *
 * @param meters - 100 to 100,000.
 * @returns Edges straight in longitude and latitude as well. Longitudes go on beyond ±180 where the result crosses the
 * antimeridian; around a pole it is closed along the pole.
 * @throws {AtlasError} `query-invalid` for another distance, `query-empty` for a geometry without positions.
 */
export async function geodesicBuffer(geometry: Geometry, meters: number): Promise<Polygon | MultiPolygon> {
  requireBufferDistance(meters);
  const slices = slicesOf(geometry);
  const box = boxOfSlices(slices);
  if (!box) throw emptyShape();
  if (geometry.type === 'Point') return circleAround([box[0], box[1]], meters);
  const widen = await loadPlanarBuffer();
  const edge = edgeMeters(meters, box);
  const middle = middleOf(box);
  if (!isWithin(box, middle, planeMeters)) return unwrapped(bufferStretches(slices, meters, widen, edge));
  const plane = new LocalPlane(middle);
  return unwrapped(groundShape(widen(planeShape(slices, plane, edge), meters), plane, edge));
}

/** @throws {AtlasError} `query-invalid` for a distance that no buffer is made of. */
export function requireBufferDistance(meters: number): void {
  if (meters >= leastMeters && meters <= mostMeters) return;
  const [path, expected] = ['distancesMeters', '100 m–100 km'];
  const received = Math.abs(meters) < 1000 ? `${meters} m` : `${(meters / 1000).toLocaleString('en')} km`;
  throw new AtlasError(
    'query-invalid',
    `A buffer of ${received} cannot be made: expected ${expected}, but received ${received}. Ask for another distance.`,
    { details: { path, expected, received } },
  );
}

function emptyShape(): AtlasError {
  const reason = 'the shape has no positions';
  return new AtlasError('query-empty', `A buffer needs a shape with positions, but ${reason}. Give another shape.`, {
    details: { reason: 'noPosition' },
  });
}

/** Corners a little outside the circle, so that the area within their edges is the circle's. */
function circleAround(center: LngLat, meters: number): Polygon {
  const step = (2 * Math.PI) / circleVertices;
  const radius = meters * Math.sqrt(step / Math.sin(step));
  const ring: Position[] = [];
  for (let vertex = 0; vertex <= circleVertices; vertex++) {
    const [lng, lat] = geodesicDirect(center, -360 * ((vertex % circleVertices) / circleVertices), radius);
    pushNear(ring, [lng, lat]);
  }
  return { type: 'Polygon', coordinates: [closedRoundPole(ring)] };
}

/** How long an edge may be: over length l a parallel bends by l² tan φ / 8R. */
function edgeMeters(meters: number, [, south, , north]: Bbox): number {
  const poleward = Math.min(89, Math.max(Math.abs(south), Math.abs(north)));
  const curvature = Math.max(0.1, Math.tan((poleward * Math.PI) / 180)) / (8 * meanRadiusMeters);
  return Math.min(20_000, Math.sqrt((bend * meters) / curvature));
}

function unwrapped({ coordinates }: MultiPolygon): Polygon | MultiPolygon {
  const [only] = coordinates;
  return coordinates.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates };
}
