import type { Position } from 'geojson';

interface Ring {
  readonly positions: Position[];
  readonly area: number;
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

/**
 * Sorts the rings of a shapefile's polygon into polygons: shells run clockwise, holes against that, and each hole belongs
 * to the smallest shell around it. A hole without a shell, as some programs write, is a shell itself.
 */
export function nestedRings(rings: readonly Position[][]): Position[][][] {
  const read = rings.map(ringOf);
  const shells = read.filter(({ area }) => area <= 0);
  if (shells.length === 1 || read.length === 1) return lonePolygon(shells[0] ?? read[0], read);
  const polygons = new Map<Ring, Position[][]>(shells.map((shell) => [shell, [shell.positions]]));
  for (const hole of read.filter(({ area }) => area > 0)) {
    const around = shells.filter((shell) => contains(shell, hole)).sort((a, b) => Math.abs(a.area) - Math.abs(b.area));
    const polygon = around[0] && polygons.get(around[0]);
    if (polygon) polygon.push(hole.positions);
    else polygons.set(hole, [hole.positions]);
  }
  return [...polygons.values()];
}

function lonePolygon(shell: Ring | undefined, rings: readonly Ring[]): Position[][][] {
  if (!shell) return [];
  return [[shell.positions, ...rings.filter((ring) => ring !== shell).map(({ positions }) => positions)]];
}

/** Twice the area, positive against the clock, relative to the first position so that large coordinates lose nothing. */
function ringOf(positions: Position[]): Ring {
  const [x0 = 0, y0 = 0] = positions[0] ?? [];
  let area = 0;
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  positions.forEach(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = positions[(index + 1) % positions.length] ?? [];
    area += (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  });
  return { positions, area, box };
}

/** True when a shell is around a hole: its box is, and a position of the hole that is not on the shell lies inside. */
function contains(shell: Ring, hole: Ring): boolean {
  const [a, b] = [shell.box, hole.box];
  if (b[0] < a[0] || b[1] < a[1] || b[2] > a[2] || b[3] > a[3]) return false;
  const onShell = new Set(shell.positions.map(([x, y]) => `${x} ${y}`));
  const free = hole.positions.find(([x, y]) => !onShell.has(`${x} ${y}`));
  return free === undefined || isInside(free, shell.positions);
}

function isInside([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
  let inside = false;
  ring.forEach(([x1 = 0, y1 = 0], index) => {
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? [];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}
