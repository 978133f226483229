import { GeoJsonLayer } from 'deck.gl';
import type { Feature } from 'geojson';
import { classOf } from '../../../src/core/class-breaks.js';
import type { ChoroplethSymbology } from '../../../src/core/layer-definition.js';
import { rampColors } from '../../../src/core/palettes.js';
import type { ClassMethod } from '../../../src/core/thematic-choice.js';
import { classify } from '../../../src/statistics/classify.js';
import { areaCode, areaCount, areaFeatures, areaPages, indicator } from './many-areas.js';
import { openPeerMap } from './peer-map.js';
import { drawNothing, partOf, sceneOf, startedRenderer, twoFrames } from './scenes.js';

const palette = 'yellow-green-blue';
const classCount = 7;
const label = { en: 'x', zh: 'x' };
const outline = { color: { light: '#ffffff', dark: '#000000' }, widthPx: 0.5 };

/** How the figures of the bench are classed; `given` is told the classes. */
type BenchMethod = ClassMethod | 'given';

/**
 * Maps so many indicators one after the other: classes the figures, joins them to 50,000 areas by their codes and waits
 * for the picture. The marks `begin` and `end` say when.
 */
export async function recolorOurs(steps: number, method: BenchMethod): Promise<number> {
  const pages = areaPages();
  const codes = Array.from({ length: areaCount }, (_, row) => areaCode(row));
  const renderer = await startedRenderer(symbologyOf([1]), pages.slice(0, 1).map(withMapped)[0] ?? fail());
  drawNothing();
  const show = (figures: readonly number[]) => {
    const symbology = symbologyOf(breaksOf(figures, method));
    const values: Record<string, number> = {};
    for (const [row, code] of codes.entries()) values[code] = figures[row] ?? 0;
    const joins = [{ column: 'mapped', label, values }];
    renderer.setScene(sceneOf([{ definition: partOf('areas', symbology, { idColumn: 'code', joins }), pages }]));
  };
  show(indicator(1));
  await renderer.whenDrawn();
  return recolor(steps, show);
}

/** As many pictures of the same map in which nothing changes. */
export async function recolorNothing(steps: number): Promise<number> {
  const pages = areaPages();
  const renderer = await startedRenderer(symbologyOf([1]), pages.slice(0, 1).map(withMapped)[0] ?? fail());
  drawNothing();
  const scene = sceneOf([{ definition: partOf('areas', symbologyOf([1])), pages: pages.map(withMapped) }]);
  renderer.setScene(scene);
  await renderer.whenDrawn();
  return recolor(steps, () => renderer.zoomBy(0));
}

/** The same in a GeoJsonLayer that is given new data: features with other properties, and the same geometries. */
export function recolorPeerData(steps: number, method: BenchMethod): Promise<number> {
  return recolorPeer(steps, method, (features, figures) =>
    features.map((feature, row) => ({ ...feature, properties: { ...feature.properties, figure: figures[row] } })),
  );
}

/** The same in a GeoJsonLayer that keeps its data, and computes only its colours again. */
export function recolorPeerTriggers(steps: number, method: BenchMethod): Promise<number> {
  return recolorPeer(steps, method, (features, figures) => {
    features.forEach((feature, row) => {
      feature.properties = { ...feature.properties, figure: figures[row] };
    });
    return features;
  });
}

async function recolorPeer(
  steps: number,
  method: BenchMethod,
  dataOf: (features: Feature[], figures: readonly number[]) => Feature[],
): Promise<number> {
  const features: Feature[] = [...areaFeatures()];
  const map = await openPeerMap();
  drawNothing();
  const colors = rampColors(palette, classCount, 'light').map(rgbOf);
  const show = (figures: readonly number[]) => {
    const breaks = breaksOf(figures, method);
    const getFillColor = ({ properties }: Feature) =>
      colors[classOf(Number(properties?.['figure']), breaks)] ?? rgbOf();
    const updateTriggers = { getFillColor: breaks.join() };
    const lines = { lineWidthUnits: 'pixels', getLineWidth: 0.5, getLineColor: [255, 255, 255] } as const;
    map.show([
      new GeoJsonLayer({ id: 'areas', data: dataOf(features, figures), getFillColor, updateTriggers, ...lines }),
    ]);
  };
  show(indicator(1));
  await map.whenIdle();
  return recolor(steps, show);
}

/** Given classes differ from indicator to indicator. */
function breaksOf(figures: readonly number[], method: BenchMethod): readonly number[] {
  if (method !== 'given') return classify(figures, { method, classCount }).breaks;
  return Array.from({ length: classCount - 1 }, (_, index) => (figures[0] ?? 0) / 10 + 2e4 * (index + 1));
}

async function recolor(steps: number, show: (figures: readonly number[]) => void): Promise<number> {
  const indicators = Array.from({ length: steps }, (_, step) => indicator(step + 2));
  performance.mark('begin');
  for (const figures of indicators) {
    show(figures);
    await twoFrames();
  }
  performance.mark('end');
  return steps;
}

function symbologyOf(breaks: readonly number[]): ChoroplethSymbology {
  const method = 'manual';
  return { kind: 'choropleth', column: 'mapped', classification: { method, breaks: [...breaks] }, palette, outline };
}

/** With a column of figures of its own. */
function withMapped(page: ReturnType<typeof areaPages>[number]) {
  return { ...page, columns: page.columns.map((column) => ({ ...column, name: 'mapped' })) };
}

function rgbOf(hex = '#000000'): [number, number, number] {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

function fail(): never {
  throw new Error('there are no areas');
}
