import type { Geometry, Position } from 'geojson';
import type { Bbox } from '../../core/bbox.js';
import type { DrawnAnswer } from './ask-question.js';

/** Box around the shapes and features of an answer, WGS 84 degrees; undefined when it has neither. */
export function bboxOfAnswer({ answer, chunks, subject }: DrawnAnswer): Bbox | undefined {
  const ofPages = [...chunks, ...subject].flatMap(({ page }) => (page.bbox ? [page.bbox] : []));
  const ofShapes = answer.shapes.map(({ geometry }) => bboxOfGeometry(geometry));
  const box = [...ofPages, ...ofShapes].reduce(
    (all, each): Bbox => [
      Math.min(all[0], each[0]),
      Math.min(all[1], each[1]),
      Math.max(all[2], each[2]),
      Math.max(all[3], each[3]),
    ],
    nowhere,
  );
  return box[0] <= box[2] ? box : undefined;
}

const nowhere: Bbox = [Infinity, Infinity, -Infinity, -Infinity];

function bboxOfGeometry(geometry: Geometry): Bbox {
  let [west, south, east, north] = nowhere;
  for (const [lng = Number.NaN, lat = Number.NaN] of positionsOf(geometry)) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

function* positionsOf(geometry: Geometry): Generator<Position> {
  if (geometry.type === 'GeometryCollection') for (const member of geometry.geometries) yield* positionsOf(member);
  else yield* flatPositions(geometry.coordinates);
}

function* flatPositions(coordinates: unknown): Generator<Position> {
  if (!Array.isArray(coordinates)) return;
  if (typeof coordinates[0] === 'number') yield coordinates as Position;
  else for (const each of coordinates) yield* flatPositions(each);
}
