import type { Geometry, Position } from 'geojson';
import type { Bbox } from '../../src/core/bbox.js';
import { polygonFault } from './polygon-fault.js';
import { positionsOf } from './positions.js';

/** Frame that every position must lie in: the region and its surroundings, `[west, south, east, north]`. */
export const regionFrame: Bbox = [112.5, 35.5, 120.8, 43.2];

/**
 * Says what is wrong with a geometry: a position that is no pair of numbers or outside the frame, a line without two
 * different positions, a polygon that is not valid.
 */
export function geometryFault(geometry: Geometry): string | undefined {
  const positions = positionsOf(geometry);
  if (positions.length === 0) return 'has no position';
  const stray = positions.find((position) => !isInFrame(position));
  if (stray) return `the position ${stray} is outside the region frame ${regionFrame}`;
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') return polygonFault(geometry);
  if (geometry.type === 'LineString') return lineFault(geometry.coordinates);
  if (geometry.type === 'MultiLineString') return geometry.coordinates.map(lineFault).find((reason) => reason);
  return undefined;
}

function isInFrame([lon = Number.NaN, lat = Number.NaN]: Position): boolean {
  const [west, south, east, north] = regionFrame;
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

function lineFault(line: readonly Position[]): string | undefined {
  const [first] = line;
  const moves = line.some((position) => position[0] !== first?.[0] || position[1] !== first?.[1]);
  return moves ? undefined : `a line of ${line.length} positions does not leave ${first}`;
}
