import { render } from 'lit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drawnPart } from '../core/drawn-part.js';
import type { ChoroplethSymbology } from '../core/layer-definition.js';
import { legendEntries } from '../elements/legend/legend-entries.js';
import { legendSample } from '../elements/legend/legend-sample.js';
import { DrawnMap, layerOf } from './testing/drawn-map.js';
import { pageOf, square } from './testing/page-of.js';

/** Nine squares of 80 px, one in each class. */
const units = Array.from({ length: 9 }, (_, value) => ({
  value,
  lng: 0.5 + (value % 3) * 0.9,
  lat: -1.3 + Math.floor(value / 3) * 0.9,
}));
const page = pageOf(
  'Polygon',
  units.map(({ value, lng, lat }) => ({
    geometry: { type: 'Polygon', coordinates: [square(lng, lat, 0.8)] },
    properties: { id: `u${value}`, value },
  })),
);
const symbology: ChoroplethSymbology = {
  kind: 'choropleth',
  column: 'value',
  classification: { method: 'manual', breaks: [1, 2, 3, 4, 5, 6, 7, 8] },
  palette: 'greens',
  outline: { color: { light: '#00000000', dark: '#00000000' }, widthPx: 0.1 },
};
const look = { contrast: 'normal', patterns: true } as const;
const tilePx = 24;

let map: DrawnMap;
beforeEach(() => {
  map = new DrawnMap();
});
afterEach(() => {
  expect(map.failures).toEqual([]);
  map.remove();
});

/** How much green there is of a pixel, 0 to 255: every class and its ink differ in it. */
type Picture = (x: number, y: number) => number;

/** The legend's samples of all classes, lowest first. */
async function samples(): Promise<readonly Picture[]> {
  const part = layerOf(page, symbology).parts[0]?.definition;
  if (!part) throw new Error('Expected a part.');
  const drawn = drawnPart(part, look);
  const values = () => units.map(({ value }) => value);
  const entries = legendEntries({ part: drawn, locale: 'en', theme: 'light', values, format: undefined });
  return Promise.all(entries.toReversed().map(({ sample }) => pictureOf(sample)));
}

async function pictureOf(sample: Parameters<typeof legendSample>[0]): Promise<Picture> {
  const box = document.createElement('div');
  render(legendSample(sample, 1, 'light'), box);
  const svg = box.querySelector('svg');
  svg?.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg?.outerHTML ?? '')}`;
  await image.decode();
  const pen = new OffscreenCanvas(34, 18).getContext('2d');
  if (!pen) throw new Error('Expected a canvas to draw the sample on.');
  pen.drawImage(image, 0, 0);
  const { data, width } = pen.getImageData(4, 3, tilePx, 11);
  return (x, y) => data[(y * width + x) * 4 + 1] ?? 0;
}

/** The least mean difference of a sample and a drawn unit, wherever the pattern begins in it. */
function difference(sample: Picture, drawn: Picture): number {
  const [across, down] = [tilePx, 11];
  const kept = Array.from({ length: across * down }, (_, at) => sample(at % across, Math.floor(at / across)));
  const seen = Array.from({ length: 48 * 48 }, (_, at) => drawn(at % 48, Math.floor(at / 48)));
  let least = Number.POSITIVE_INFINITY;
  for (let shift = 0; shift < tilePx * tilePx; shift += 1) {
    const [right, below] = [shift % tilePx, Math.floor(shift / tilePx)];
    let sum = 0;
    for (const [at, green] of kept.entries()) {
      const place = (Math.floor(at / across) + below) * 48 + (at % across) + right;
      sum += Math.abs(green - (seen[place] ?? 0));
    }
    least = Math.min(least, sum / kept.length);
  }
  return least;
}

test('every class is drawn on the map with the pattern of its sample in the legend, and like no other', async () => {
  await map.draw([layerOf(page, symbology)], { look });
  const at = await map.look();
  const legend = await samples();
  for (const { value, lng, lat } of units) {
    const drawn: Picture = (x, y) => Number(at(lng + 0.15 + x / 100, lat + 0.65 - y / 100).split(',')[1]);
    const differences = legend.map((sample) => difference(sample, drawn));
    expect([value, differences.indexOf(Math.min(...differences))]).toEqual([value, value]);
    // Edges fall elsewhere between the pixels of a picture that is not the same size.
    const others = differences.filter((_, each) => each !== value);
    expect(differences[value]).toBeLessThan(Math.min(...others) / 3);
  }
});

test('patterns go when the reader no longer wants them', async () => {
  await map.draw([layerOf(page, symbology)], { look });
  await map.draw([layerOf(page, symbology)]);
  const at = await map.look();
  for (const { lng, lat } of units) {
    const colors = Array.from({ length: 24 }, (_, step) => at(lng + 0.2 + step / 100, lat + 0.4));
    expect(new Set(colors).size).toBe(1);
  }
});
