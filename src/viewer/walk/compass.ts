import type { MercatorPoint } from '../thematic/mercator.js';
import type { WalkDirection } from './walk-step.js';

/** A step that a direction key could take. */
export interface PossibleStep {
  readonly from: number;
  readonly to: number;
  readonly direction: WalkDirection;
  /** The smaller, the better it fits the direction. */
  readonly cost: number;
}

/** Where each direction key leads from each spot, as indices. */
export type CompassGraph = readonly Map<WalkDirection, number>[];

/** The four directions, in the order in which choices are tried. */
export const directions: readonly WalkDirection[] = ['east', 'west', 'north', 'south'];

export const opposite: Readonly<Record<WalkDirection, WalkDirection>> = {
  east: 'west',
  west: 'east',
  north: 'south',
  south: 'north',
};

const bearings: Readonly<Record<WalkDirection, number>> = { east: 0, north: 90, west: 180, south: 270 };

/** Farthest that a step may lead off its direction, degrees. */
export const sectorDegrees = 50;

/** Angle on the map between a direction and the way from one position to another, 0 to 180 degrees. */
export function deviation([x0, y0]: MercatorPoint, [x1, y1]: MercatorPoint, direction: WalkDirection): number {
  const bearing = (Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI;
  const turn = Math.abs(bearing - bearings[direction]) % 360;
  return Math.min(turn, 360 - turn);
}

/** Length of the way between two positions on the map. */
export function distance([x0, y0]: MercatorPoint, [x1, y1]: MercatorPoint): number {
  return Math.hypot(x1 - x0, y1 - y0);
}

/** How far a place seems in a direction: farther off the direction, farther away. */
export function seemingDistance(from: MercatorPoint, to: MercatorPoint, direction: WalkDirection): number {
  return distance(from, to) * (1 + (deviation(from, to, direction) / 35) ** 2);
}
