import type { Geometry, Position } from 'geojson';
import type { DatasetFeature } from './dataset.js';
import { type SharedEdge, segmentsOf, sharedEdges } from './edges.js';
import { linesOf, polygonsOf } from './geodesic.js';
import { distanceToSegment, groundMeters, type PlanePoint, ringArea, toPlane } from './mercator.js';
import { classTotals, deviations, largestDeviation } from './overview.js';
import type { Displacement } from './simplify-line.js';
import { geometryFault } from './validate-geometry.js';

/** What an overview is held against. */
export interface OverviewRules {
  /** Side of a pixel at the largest zoom it serves, degrees in the plane of a Mercator map. */
  readonly pixelDegrees: number;
  readonly classColumn: string | undefined;
}

/** Every rule that an overview with all the features of its file breaks, in words. */
export function overviewFaults(
  full: readonly DatasetFeature[],
  coarse: readonly DatasetFeature[],
  rules: OverviewRules,
): string[] {
  const moved = measureDisplacement(full, coarse, rules.pixelDegrees).degrees / rules.pixelDegrees;
  return [
    ...(coarse.length === full.length ? [] : [`has ${coarse.length} features, the file ${full.length}`]),
    ...coarse.flatMap(({ geometry }) => geometryFault(geometry) ?? []),
    ...coarse.filter(({ properties }, row) => properties !== full[row]?.properties).map(() => 'attributes differ'),
    ...(moved <= 1 ? [] : [`a line is ${moved.toFixed(2)} px from where it belongs`]),
    ...deviationFaults(full, coarse, rules.classColumn),
    ...brokenBorders(full, coarse),
  ];
}

/**
 * Measures how far vertices of a file lie from the nearest line of the same feature in its overview, whatever made it.
 * Rings of less than a square pixel may be absent.
 */
export function measureDisplacement(
  full: readonly DatasetFeature[],
  coarse: readonly DatasetFeature[],
  pixelDegrees: number,
): Displacement {
  let [degrees, meters] = [0, 0];
  for (const [row, { geometry }] of full.entries()) {
    const segments = outlinesOf(coarse[row]?.geometry).flatMap(planeSegments);
    const lines = outlinesOf(geometry).filter((line) => isOpen(line) || ringArea(line) >= pixelDegrees ** 2);
    for (const position of lines.flat()) {
      const distance = distanceToNearest(toPlane(position), segments);
      degrees = Math.max(degrees, distance);
      meters = Math.max(meters, groundMeters(distance, position[1] ?? 0));
    }
  }
  return { degrees, meters };
}

function deviationFaults(
  full: readonly DatasetFeature[],
  coarse: readonly DatasetFeature[],
  classColumn: string | undefined,
): string[] {
  const byClass = deviations(classTotals(full, classColumn), classTotals(coarse, classColumn));
  return [...byClass]
    .filter(([, share]) => !(share <= largestDeviation))
    .map(([value, share]) => `length or area of ${String(value)} differs by ${(share * 100).toFixed(1)} %`);
}

/**
 * A border that two features share must stay one line. Where it does not, its vertices appear on edges that one feature
 * has alone, although in the file they lie on no such edge.
 */
function brokenBorders(full: readonly DatasetFeature[], coarse: readonly DatasetFeature[]): string[] {
  if (!full.every(({ geometry }) => isArea(geometry))) return [];
  const outer = new Set(loneEdges(full).flatMap(({ from, to }) => [String(from), String(to)]));
  return loneEdges(coarse)
    .flatMap(({ from, to }) => [from, to])
    .filter((position) => !outer.has(String(position)))
    .map((position) => `a shared border is split at ${String(position)}`);
}

function loneEdges(features: readonly DatasetFeature[]): SharedEdge[] {
  const outlines = features.map(({ geometry }, row) => ({ owner: String(row), geometry }));
  return sharedEdges(outlines).filter(({ owners }) => owners.length === 1);
}

function outlinesOf(geometry: Geometry | undefined): readonly Position[][] {
  if (!geometry) return [];
  return isArea(geometry) ? polygonsOf(geometry).flat() : linesOf(geometry);
}

function isArea({ type }: Geometry): boolean {
  return type === 'Polygon' || type === 'MultiPolygon';
}

function isOpen(line: readonly Position[]): boolean {
  return String(line[0]) !== String(line.at(-1));
}

function planeSegments(line: readonly Position[]): [PlanePoint, PlanePoint][] {
  return segmentsOf(line).map(([from, to]) => [toPlane(from), toPlane(to)]);
}

function distanceToNearest(point: PlanePoint, segments: readonly [PlanePoint, PlanePoint][]): number {
  let nearest = Infinity;
  for (const [from, to] of segments) nearest = Math.min(nearest, distanceToSegment(point, from, to));
  return nearest;
}
