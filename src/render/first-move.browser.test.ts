import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { LngLat } from '../core/bbox.js';
import type { Scene } from '../core/scene.js';
import { createMapRenderer } from './map-renderer.js';
import type { RestingRenderer } from './presence.js';

/** One degree at the equator is 100 px. */
const view = { center: [2, 0], viewportZoom: Math.log2((100 * 360) / 512) } as const;

const scene: Scene = {
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

const container = document.createElement('div');
let renderer: RestingRenderer | undefined;
afterEach(() => {
  renderer?.destroy();
  container.remove();
});

test('a view asked for before the map has loaded is there at once, so that another size of the window counts', async () => {
  Object.assign(container.style, { position: 'fixed', inset: '0 auto auto 0', width: '400px', height: '300px' });
  document.body.append(container);
  const made = createMapRenderer(container, { view });
  renderer = made;
  const clicks: LngLat[] = [];
  const loaded = new Promise<void>((resolve) => {
    made.listen({
      viewChanged: () => resolve(),
      hovered: () => undefined,
      clicked: (_hits, lngLat) => clicks.push(lngLat),
      failed: () => undefined,
    });
  });
  made.setScene(scene);
  made.setView(view);
  await loaded;
  container.style.height = '200px';
  await made.whenDrawn();
  await new Promise((resolve) => setTimeout(resolve, 700));
  await userEvent.click(container, { position: { x: 300, y: 50 } });
  await expect.poll(() => clicks.at(-1)?.map((degrees) => degrees.toFixed(1))).toEqual(['3.0', '0.5']);
});
