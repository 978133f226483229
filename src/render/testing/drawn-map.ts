import { page as browserPage, userEvent } from 'vitest/browser';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { AtlasError } from '../../core/atlas-error.js';
import type { FeaturePage } from '../../core/columns.js';
import type { LayerPart, Symbology } from '../../core/layer-definition.js';
import type { Hit, Scene, SceneLayer } from '../../core/scene.js';
import { createMapRenderer } from '../map-renderer.js';
import type { RestingRenderer } from '../presence.js';

/** Window of the test map: 400 × 300 px, one degree at the equator being 100 px. */
const view = { center: [2, 0], viewportZoom: Math.log2((100 * 360) / 512) } as const;
const size = { width: 400, height: 300 };

const emptyScene: Scene = {
  locale: 'en',
  theme: 'light',
  basemap: {},
  basemapShown: false,
  layers: [],
  selection: null,
  hover: null,
  cursor: null,
  day: null,
  sinceDay: null,
  answer: [],
  shapes: [],
  drawing: { shapes: [], selected: null },
};

/** A map on the page of a test, with everything it reported. */
export class DrawnMap {
  readonly container = document.createElement('div');
  readonly renderer: RestingRenderer;
  readonly clicks: (readonly Hit[])[] = [];
  readonly failures: AtlasError[] = [];

  constructor() {
    Object.assign(this.container.style, { position: 'fixed', inset: '0 auto auto 0', width: '400px', height: '300px' });
    document.body.append(this.container);
    this.renderer = createMapRenderer(this.container, { view, reducedMotion: true });
    this.renderer.listen({
      viewChanged: () => undefined,
      hovered: () => undefined,
      clicked: (hits) => this.clicks.push(hits),
      failed: (error) => this.failures.push(error),
    });
  }

  /** Shows layers on an empty ground and waits until they are on screen. */
  async draw(layers: readonly SceneLayer[], changed: Partial<Scene> = {}): Promise<void> {
    this.renderer.setScene({ ...emptyScene, layers, ...changed });
    await this.renderer.whenDrawn();
  }

  /** Colours of the picture as `r,g,b`, by position in degrees. */
  async look(): Promise<(lng: number, lat: number) => string> {
    const { data, width } = await pixelsOf(this.container);
    return (lng, lat) => {
      const { x, y } = screenPoint(lng, lat);
      const at = (Math.round(y) * width + Math.round(x)) * 4;
      return [...data.subarray(at, at + 3)].join();
    };
  }

  /** Clicks a position in degrees and waits for the answer. */
  async click(lng: number, lat: number): Promise<readonly Hit[]> {
    await userEvent.click(this.container, { position: screenPoint(lng, lat) });
    return this.clicks.at(-1) ?? [];
  }

  /** Where a position in degrees is in the window. */
  pixel(lng: number, lat: number): { x: number; y: number } {
    return screenPoint(lng, lat);
  }

  remove(): void {
    this.renderer.destroy();
    this.container.remove();
  }
}

/** A layer of one part with the id `layer`; features are named by their attribute `id`. */
export function layerOf(page: FeaturePage, symbology: Symbology, changed: Partial<LayerPart> = {}): SceneLayer {
  const definition: LayerPart = {
    id: 'part',
    source: 'test.fgb',
    idColumn: 'id',
    name: {},
    attributes: [],
    symbology,
    ...changed,
  };
  return { id: symbology.kind, opacity: 1, parts: [{ definition, pages: [page] }] };
}

function screenPoint(lng: number, lat: number): { x: number; y: number } {
  return { x: size.width / 2 + (lng - view.center[0]) * 100, y: size.height / 2 - (lat - view.center[1]) * 100 };
}

async function pixelsOf(element: HTMLElement): Promise<ImageData> {
  const png = await browserPage.elementLocator(element).screenshot({ save: false });
  const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const pen = new OffscreenCanvas(size.width, size.height).getContext('2d');
  if (!pen) throw new Error('Expected a canvas to read the picture from.');
  pen.drawImage(picture, 0, 0, size.width, size.height);
  return pen.getImageData(0, 0, size.width, size.height);
}
