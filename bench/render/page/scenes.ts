import type { FeaturePage } from '../../../src/core/columns.js';
import { GeometryType } from '../../../src/core/geometry-type.js';
import type { LayerPart, Symbology } from '../../../src/core/layer-definition.js';
import type { Renderer, Scene } from '../../../src/core/scene.js';
import { createMapRenderer } from '../../../src/render/map-renderer.js';

const label = { en: 'x', zh: 'x' };
const colors = ['#7a4b12', '#3c3c3c', '#00727f', '#0b4a96', '#d6006c', '#1b7a3d', '#6b7280'].map((color) => ({
  light: color,
  dark: color,
}));
const black = { light: '#000000', dark: '#000000' };

/** Every kind of feature that the bench files have, and those without one. */
const kinds = ['school', 'clinic', 'station', 'factory', 'warehouse', 'park', null];

/** Lines in the colour of their kind. */
export const kindLines: Symbology = {
  kind: 'lines',
  column: 'kind',
  classes: kinds.map((value, index) => ({ value, label, strokes: [{ color: colors[index] ?? black, widthPx: 1 }] })),
};

/** A page of one short line that is of no kind. */
export const oneLine: FeaturePage = {
  firstRow: 0,
  featureCount: 1,
  geometryType: GeometryType.LineString,
  geometry: {
    positions: Float64Array.of(0, 0, 0.01, 0),
    ringStarts: Uint32Array.of(0, 2),
    partStarts: Uint32Array.of(0, 1),
    featureStarts: Uint32Array.of(0, 1),
    bboxes: Float64Array.of(0, 0, 0.01, 0),
  },
  columns: [{ kind: 'number', name: 'kind', values: Float64Array.of(0), nulls: Uint8Array.of(1) }],
  bbox: [0, 0, 0.01, 0],
};

/** Dots of one kind. */
export const dots: Symbology = {
  kind: 'symbols',
  column: 'kind',
  classes: [{ value: 1, label, shape: 'circle', color: black }],
  sizePx: 4,
};

/** A part that draws features so. */
export function partOf(id: string, symbology: Symbology, more: Partial<LayerPart> = {}): LayerPart {
  return { id, source: 'bench.fgb', idColumn: 'id', name: {}, attributes: [], symbology, ...more };
}

/** A picture of one layer, whose parts are given. */
export function sceneOf(
  parts: Scene['layers'][number]['parts'],
  day: number | null = null,
  sinceDay: number | null = null,
): Scene {
  return {
    locale: 'en',
    theme: 'light',
    basemap: {},
    basemapShown: false,
    layers: [{ id: 'layer', opacity: 1, parts }],
    selection: null,
    hover: null,
    cursor: null,
    day,
    sinceDay,
    answer: [],
    shapes: [],
    drawing: { shapes: [], selected: null },
  };
}

/** A renderer that has drawn one page in the way in which more are to be drawn: its start is over. */
export async function startedRenderer(symbology: Symbology, sample: FeaturePage): Promise<Renderer> {
  const renderer = createMapRenderer(mapElement(), { view, reducedMotion: true });
  renderer.setScene(sceneOf([{ definition: partOf('sample', symbology), pages: [sample] }]));
  await renderer.whenDrawn();
  return renderer;
}

/** All bench files lie around here. */
export const view = { center: [0, 0], viewportZoom: 6 } as const;

/** Where the map goes. */
export function mapElement(): HTMLElement {
  const element = document.getElementById('map');
  if (!element) throw new Error('the page has no place for a map');
  return element;
}

/** Resolves in the next frame but one: what was asked for has been handed to the graphics card. */
export async function twoFrames(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
}

/**
 * Leaves the graphics card's share out: without one, a picture of a million features takes the processor seconds, which
 * says nothing about the page. What the page does for each picture stays.
 */
export function drawNothing(): void {
  const nothing = () => undefined;
  const instanced = { drawArraysInstanced: nothing, drawElementsInstanced: nothing };
  Object.assign(WebGL2RenderingContext.prototype, { ...instanced, drawArrays: nothing, drawElements: nothing });
}
