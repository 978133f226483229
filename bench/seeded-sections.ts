import type { Position } from 'geojson';
import type { Bbox } from '../src/core/bbox.js';
import { seededRandom } from '../src/testing/seeded-random.js';
import { gaussian, plainAttributes, type Shape, type ShapeOptions } from './seeded-shapes.js';

/** Where the lines of the benches lie, `[west, south, east, north]`: as large as a region of a hundred million people. */
export const linesBbox: Bbox = [113.5, 36.1, 119.8, 42.6];

/** Middle of the growing series; windows around it hold the same sections whatever the count. */
export const sectionsCenter: Position = [116.4, 39.9];

const sectionsPerCell = 1000;
const cellDegrees = 0.1;
const shareInTowns = 0.6;

interface Town {
  readonly center: Position;
  readonly sigmaDegrees: number;
}

/** Road sections: three fifths around 400 towns, most of them small, the rest spread evenly over {@link linesBbox}. */
export function* sectionsAroundTowns({ features, vertices, random }: ShapeOptions): Generator<Shape> {
  const towns = Array.from({ length: 400 }, () => townIn(linesBbox, random, 0.01 + 0.2 * random() ** 3));
  for (let count = 0; count < features; count++) {
    const town = random() < shareInTowns ? towns[Math.floor(random() * towns.length)] : undefined;
    const start = town ? nearTown(town, linesBbox, random) : within(linesBbox, random);
    yield { geometry: { type: 'LineString', coordinates: section(start, vertices, random) } };
  }
}

/**
 * Road sections in cells of a tenth of a degree, which are filled one after the other in a spiral around
 * {@link sectionsCenter}: a thousand in each, three fifths of them around its town. What is in a cell follows from the
 * cell alone.
 */
export function* sectionsInCells({ features, vertices }: ShapeOptions): Generator<Shape> {
  const spiral = spiralCells();
  for (let cell = 0; cell * sectionsPerCell < features; cell++) {
    const random = seededRandom(cell + 1);
    const bbox = cellBbox(spiral.next().value);
    const town = townIn(bbox, random, 0.01 + 0.02 * random());
    for (let count = 0; count < sectionsPerCell && cell * sectionsPerCell + count < features; count++) {
      const start = random() < shareInTowns ? nearTown(town, bbox, random) : within(bbox, random);
      const coordinates = section(start, vertices, random);
      yield { geometry: { type: 'LineString', coordinates }, properties: plainAttributes(random) };
    }
  }
}

/** Cells of a square grid around the origin, ring after ring. */
function* spiralCells(): Generator<readonly [column: number, row: number], never> {
  let [column, row] = [0, 0];
  for (let length = 1; ; length++) {
    // Right and up on odd sides, left and down on even ones.
    const step = length % 2 === 1 ? 1 : -1;
    for (let side = 0; side < 2 * length; side++) {
      yield [column, row];
      if (side < length) column += step;
      else row += step;
    }
  }
}

function cellBbox([column, row]: readonly [column: number, row: number]): Bbox {
  const [lng = 0, lat = 0] = sectionsCenter;
  const [west, south] = [lng + (column - 0.5) * cellDegrees, lat + (row - 0.5) * cellDegrees];
  return [west, south, west + cellDegrees, south + cellDegrees];
}

function townIn(bbox: Bbox, random: () => number, sigmaDegrees: number): Town {
  return { center: within(bbox, random), sigmaDegrees };
}

/** A place near a town; where that is outside the box, any place in it. */
function nearTown({ center: [lng = 0, lat = 0], sigmaDegrees }: Town, bbox: Bbox, random: () => number): Position {
  const [x, y] = [lng + gaussian(random) * sigmaDegrees, lat + gaussian(random) * sigmaDegrees];
  const [west, south, east, north] = bbox;
  return x >= west && x <= east && y >= south && y <= north ? [x, y] : within(bbox, random);
}

function within([west, south, east, north]: Bbox, random: () => number): Position {
  return [west + random() * (east - west), south + random() * (north - south)];
}

/** A line of about a kilometre that keeps roughly to its heading, as roads do. */
function section([x = 0, y = 0]: Position, vertices: number, random: () => number): Position[] {
  let [lng, lat, heading] = [x, y, random() * 2 * Math.PI];
  return Array.from({ length: vertices }, () => {
    heading += random() - 0.5;
    lng += 1e-3 * Math.cos(heading);
    lat += 1e-3 * Math.sin(heading);
    return [lng, lat];
  });
}
