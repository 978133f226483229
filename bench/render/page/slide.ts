import { ScatterplotLayer } from 'deck.gl';
import type { FeaturePage } from '../../../src/core/columns.js';
import { dayNumber } from '../../../src/core/day-number.js';
import { GeometryType } from '../../../src/core/geometry-type.js';
import type { Renderer } from '../../../src/core/scene.js';
import { openPeerMap } from './peer-map.js';
import { dots, drawNothing, partOf, sceneOf, startedRenderer, twoFrames } from './scenes.js';

const featureCount = 1_000_000;
const pageSize = 1000;
const firstYear = 1980;
const years = 45;

/** Moves through so many years, one by one, and waits for the picture of each. The marks `begin` and `end` say when. */
export function slideOurs(steps: number): Promise<number> {
  return slideDots(steps, (show, _, year) => show(year));
}

/** The same map with the same points, and as many pictures in which nothing has changed. */
export function slideNothing(steps: number): Promise<number> {
  return slideDots(steps, (_, renderer) => renderer.zoomBy(0));
}

async function slideDots(
  steps: number,
  step: (show: (year: number) => void, renderer: Renderer, year: number) => void,
): Promise<number> {
  const pages = Array.from({ length: featureCount / pageSize }, (_, index) => pageOfDots(index * pageSize));
  const definition = partOf('dots', dots, { time: { column: 'year' } });
  const renderer = await startedRenderer(dots, pages[0] ?? pageOfDots(0));
  drawNothing();
  const parts = [{ definition, pages }];
  renderer.setScene(sceneOf(parts, dayNumber(firstYear) ?? 0));
  await renderer.whenDrawn();
  const show = (year: number) => renderer.setScene(sceneOf(parts, dayNumber(year) ?? 0));
  return slide(steps, (year) => step(show, renderer, year));
}

/** The same with a layer whose colours are computed again for each year, as its documentation shows. */
export async function slidePeer(steps: number): Promise<number> {
  const map = await openPeerMap();
  drawNothing();
  const positions = Float64Array.from({ length: featureCount * 2 }, (_, index) => coordinate(index));
  const data = { length: featureCount, attributes: { getPosition: { value: positions, size: 2 } } };
  const layer = (present: number) =>
    new ScatterplotLayer({
      id: 'dots',
      data,
      radiusUnits: 'pixels',
      getRadius: 2,
      getFillColor: (_, { index }) => [0, 0, 0, yearOf(index) <= present ? 255 : 0],
      updateTriggers: { getFillColor: present },
    });
  map.show([layer(firstYear)]);
  await map.whenIdle();
  return slide(steps, (year) => map.show([layer(year)]));
}

async function slide(steps: number, show: (year: number) => void): Promise<number> {
  performance.mark('begin');
  for (let step = 1; step <= steps; step += 1) {
    show(firstYear + (step % years));
    await twoFrames();
  }
  performance.mark('end');
  return steps;
}

function pageOfDots(firstRow: number): FeaturePage {
  const starts = Uint32Array.from({ length: pageSize + 1 }, (_, row) => row);
  const positions = Float64Array.from({ length: pageSize * 2 }, (_, index) => coordinate(firstRow * 2 + index));
  const nulls = new Uint8Array(Math.ceil(pageSize / 8));
  const number = (name: string, at: (row: number) => number) => ({
    kind: 'number' as const,
    name,
    values: Float64Array.from({ length: pageSize }, (_, row) => at(firstRow + row)),
    nulls,
  });
  return {
    firstRow,
    featureCount: pageSize,
    geometryType: GeometryType.Point,
    geometry: { positions, ringStarts: starts, partStarts: starts, featureStarts: starts, bboxes: new Float64Array(0) },
    columns: [number('id', (row) => row), number('kind', () => 1), number('year', yearOf)],
    bbox: [-5, -5, 5, 5],
  };
}

/** A number between -5 and 5 that looks random. */
function coordinate(index: number): number {
  return ((index * 0.618_033_988_75) % 1) * 10 - 5;
}

function yearOf(row: number): number {
  return firstYear + (row % years);
}
