import type { Geometry, Position } from 'geojson';
import { polygonsOf } from './geodesic.js';
import { type GridPoint, locateInPolygon, locateInRing, toGrid } from './planar.js';
import { findCrossing } from './ring-crossings.js';

type Ring = readonly GridPoint[];

/**
 * Says what is wrong with a polygon or multipolygon, as the OGC simple-feature rules see it: rings closed, of four
 * positions at least, free of repeated positions and crossings; holes inside their shell; parts apart.
 *
 * @returns The first fault in words, or undefined for a valid geometry.
 */
export function polygonFault(geometry: Geometry): string | undefined {
  const polygons = polygonsOf(geometry);
  const unclosed = firstFault(polygons.flat(), ringFault);
  if (unclosed) return unclosed;
  const parts = polygons.map((rings) => rings.map((ring) => ring.map(toGrid)));
  const crossing = findCrossing(parts.flat());
  if (crossing) return `${crossing.reason} near ${writeGrid(crossing.at)}`;
  return firstFault(parts, holeFault) ?? partFault(parts);
}

function ringFault(ring: readonly Position[]): string | undefined {
  const first = ring[0];
  const last = ring.at(-1);
  if (!first || !last || ring.length < 4) return `a ring has ${ring.length} positions, at least 4 are needed`;
  if (first[0] !== last[0] || first[1] !== last[1])
    return `a ring is not closed: it starts at ${first} and ends at ${last}`;
  const repeated = ring.find(
    (position, i) => i > 0 && ring[i - 1]?.[0] === position[0] && ring[i - 1]?.[1] === position[1],
  );
  return repeated ? `a position is repeated at ${repeated}` : undefined;
}

function holeFault(rings: readonly Ring[]): string | undefined {
  const [shell, ...holes] = rings;
  if (!shell) return 'a polygon has no ring';
  const outside = holes.flatMap(probesOf).find((point) => locateInRing(shell, point) === 'outside');
  if (outside) return `a hole lies outside its shell near ${writeGrid(outside)}`;
  for (const [i, hole] of holes.entries()) {
    const nested = holes.some(
      (other, j) => i !== j && probesOf(other).some((point) => locateInRing(hole, point) === 'inside'),
    );
    if (nested) return `a hole lies inside another near ${writeGrid(hole[0] ?? [0, 0])}`;
  }
  return undefined;
}

function partFault(parts: readonly (readonly Ring[])[]): string | undefined {
  for (const [i, part] of parts.entries()) {
    for (const other of parts.slice(i + 1)) {
      const inside =
        probesOf(other[0] ?? []).find((point) => locateInPolygon(part, point) === 'inside') ??
        probesOf(part[0] ?? []).find((point) => locateInPolygon(other, point) === 'inside');
      if (inside) return `two parts overlap near ${writeGrid(inside)}`;
    }
  }
  return undefined;
}

/** Vertices and, because an edge between two touching vertices may run on either side, middles of edges. */
function probesOf(ring: Ring): GridPoint[] {
  return ring.flatMap((point, i) => {
    const next = ring[i + 1];
    return next ? [point, [(point[0] + next[0]) / 2, (point[1] + next[1]) / 2] as const] : [];
  });
}

function firstFault<T>(items: readonly T[], fault: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = fault(item);
    if (found) return found;
  }
  return undefined;
}

function writeGrid(point: GridPoint): string {
  return `${(point[0] / 1e7).toFixed(5)}, ${(point[1] / 1e7).toFixed(5)}`;
}
