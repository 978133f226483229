import type { FeaturePage } from '../../../src/core/columns.js';
import { dayNumber } from '../../../src/core/day-number.js';
import { GeometryType } from '../../../src/core/geometry-type.js';
import type { LineSymbology } from '../../../src/core/layer-definition.js';
import type { Renderer } from '../../../src/core/scene.js';
import { drawNothing, partOf, sceneOf, startedRenderer, twoFrames } from './scenes.js';

const sectionCount = 1_000_000;
const pageSize = 1000;
const firstYear = 1980;
const years = 45;
const color = { light: '#7a4b12', dark: '#7a4b12' };
const casing = { light: '#000000', dark: '#ffffff' };

/** Sections of three classes, each with a casing. */
const sections: LineSymbology = {
  kind: 'lines',
  column: 'kind',
  classes: [0, 1, 2].map((value) => ({
    value,
    label: { en: 'x', zh: 'x' },
    strokes: [
      { color: casing, widthPx: 3 },
      { color, widthPx: 2 },
    ],
  })),
};

/** Moves through so many years and waits for the picture of each. The marks `begin` and `end` say when. */
export function slideSections(steps: number): Promise<number> {
  return slide(steps, (show, _, year) => show(year, null));
}

/** The same while what began in the ten years before each is highlighted. */
export function slideRange(steps: number): Promise<number> {
  return slide(steps, (show, _, year) => show(year, year - 10));
}

/** The same map, and as many pictures in which nothing changes. */
export function slideNoSections(steps: number): Promise<number> {
  return slide(steps, (_, renderer) => renderer.zoomBy(0));
}

type Show = (year: number, since: number | null) => void;

async function slide(steps: number, step: (show: Show, renderer: Renderer, year: number) => void): Promise<number> {
  const pages = Array.from({ length: sectionCount / pageSize }, (_, index) => pageOfSections(index * pageSize));
  const definition = partOf('sections', sections, { time: { column: 'year' } });
  const renderer = await startedRenderer(sections, pages[0] ?? pageOfSections(0));
  drawNothing();
  const parts = [{ definition, pages }];
  const day = (year: number | null) => (year === null ? null : (dayNumber(year) ?? 0));
  const show: Show = (year, since) => renderer.setScene(sceneOf(parts, day(year), day(since)));
  show(firstYear, null);
  await renderer.whenDrawn();
  performance.mark('begin');
  for (let count = 1; count <= steps; count += 1) {
    step(show, renderer, firstYear + (count % years));
    await twoFrames();
  }
  performance.mark('end');
  return steps;
}

function pageOfSections(firstRow: number): FeaturePage {
  const rows = Uint32Array.from({ length: pageSize + 1 }, (_, row) => row);
  const nulls = new Uint8Array(Math.ceil(pageSize / 8));
  const number = (name: string, at: (row: number) => number) => {
    const values = Float64Array.from({ length: pageSize }, (_, row) => at(firstRow + row));
    return { kind: 'number' as const, name, values, nulls };
  };
  return {
    firstRow,
    featureCount: pageSize,
    geometryType: GeometryType.LineString,
    geometry: {
      positions: Float64Array.from({ length: pageSize * 6 }, (_, index) => ordinate(firstRow * 6 + index)),
      ringStarts: rows.map((row) => row * 3),
      partStarts: rows,
      featureStarts: rows,
      bboxes: new Float64Array(0),
    },
    columns: [
      number('id', (row) => row),
      number('kind', (row) => row % 3),
      number('year', (row) => firstYear + (row % years)),
    ],
    bbox: [-5, -5, 5, 5],
  };
}

/** Three vertices of a section lie beside each other, at a place that looks random. */
function ordinate(index: number): number {
  const section = Math.floor(index / 6);
  const place = (((section * 2 + (index % 2)) * 0.618_033_988_75) % 1) * 10 - 5;
  return place + Math.floor((index % 6) / 2) * 0.005;
}
