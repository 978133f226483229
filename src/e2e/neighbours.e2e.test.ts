import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import type { JjjMap } from '../elements/map/map.js';
import { mapOf } from './atlas-page.js';
import { openAtlas, takeScreenshot } from './harness.js';
import { type HostFile, serveHost } from './host-site.js';
import { colorsAt } from './map-colors.js';
import { type NeighbourScript, neighbourScript } from './neighbour-scripts.js';
import { countChanged } from './pixels.js';

const deck = `new deck.Deck({
  parent: document.querySelector('#theirs'), width: 300, height: 300, controller: false,
  initialViewState: { longitude: 0, latitude: 0, zoom: 1 },
  layers: [new deck.ScatterplotLayer({
    id: 'dot', data: [0], getPosition: () => [0, 0], getRadius: 100, radiusUnits: 'pixels', getFillColor: [255, 0, 170],
  })],
});`;

const maplibre = `new maplibregl.Map({
  container: document.querySelector('#theirs'), attributionControl: false,
  style: { version: 8, sources: {}, layers: [{ id: 'g', type: 'background', paint: { 'background-color': '#ff00aa' } }] },
});`;

interface Neighbour extends NeighbourScript {
  /** Name of its global. */
  readonly global: string;
  readonly draw: string;
}

const neighbours: readonly Neighbour[] = [
  { name: 'deck.gl', version: '8.9.36', file: 'dist.min.js', global: 'deck', draw: deck },
  { name: 'deck.gl', version: '9.1.14', file: 'dist.min.js', global: 'deck', draw: deck },
  { name: 'maplibre-gl', version: '5.6.0', file: 'dist/maplibre-gl.js', global: 'maplibregl', draw: maplibre },
];

const page = (atlas: string, order: 'before' | 'after') => `<!doctype html><html lang="en"><head><meta charset="utf-8">
  <title>Neighbours</title><link rel="icon" href="data:,">
  <style>#theirs { position: relative; width: 300px; height: 300px } jjj-map { display: block; height: 400px }</style>
  <script>globalThis.mapboxgl = { version: '3.0.0', own: true };</script>
  ${order === 'before' ? '<script src="/theirs.js"></script>' : ''}
  <script type="module" src="${atlas}/lib/jjj-atlas.js"></script></head>
  <body><div id="theirs"></div><jjj-map layers="income"></jjj-map></body></html>`;

async function theirColor(theirs: Page): Promise<string> {
  const picture = await theirs.locator('#theirs').screenshot();
  const [color = ''] = await colorsAt(picture, [[150, 150]]);
  return color;
}

const cases = neighbours.flatMap((each) => (['before', 'after'] as const).map((order) => ({ ...each, order })));

test.for(cases)('$name $version, loaded $order ours, draws beside it', async (neighbour, { skip }) => {
  const { global, draw, order } = neighbour;
  const script = neighbourScript(neighbour);
  if (script === undefined) skip('The registry was not reached.');
  const files: Readonly<Record<string, HostFile>> = {
    '/': { type: 'text/html; charset=utf-8', body: page(new URL(inject('atlasUrl')).origin, order) },
    '/theirs.js': { type: 'text/javascript; charset=utf-8', body: script ?? '' },
  };
  const host = await serveHost((path) => files[path]);
  const atlas = await openAtlas({ path: host.url });
  try {
    if (order === 'after') await atlas.page.addScriptTag({ url: '/theirs.js' });
    await atlas.page.addScriptTag({ content: draw });
    await expect.poll(() => theirColor(atlas.page), { timeout: 20_000 }).toBe('#ff00aa');
    const shown = await mapOf(atlas.page).screenshot();
    await mapOf(atlas.page).evaluate(async (element) => {
      const map = element as JjjMap;
      await map.showLayer('income', false);
      await map.whenReady();
    });
    const { changed, total } = await countChanged(shown, await mapOf(atlas.page).screenshot());
    // On a window this wide the region takes up about an eighth of the map.
    expect((100 * changed) / total).toBeGreaterThan(5);
    expect(await theirColor(atlas.page)).toBe('#ff00aa');
    await takeScreenshot(atlas.page, `neighbour-${global}-${order}`);
    const left = await atlas.page.evaluate((name) => {
      const all = globalThis as unknown as Record<
        string,
        { VERSION?: string; version?: string; getVersion?(): string }
      >;
      const theirs = all[name];
      return [theirs?.VERSION ?? theirs?.getVersion?.() ?? theirs?.version, all['mapboxgl']?.version];
    }, global);
    expect(left).toEqual([neighbour.version, '3.0.0']);
    expect(atlas.consoleErrors).toEqual([]);
  } finally {
    await atlas.close();
    await host.close();
  }
});
