import { GeoJsonLayer } from 'deck.gl';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Feature } from 'geojson';
import type { FeaturePage } from '../../../src/core/columns.js';
import { createDataClient } from '../../../src/worker/data-client.js';
import { openPeerMap } from './peer-map.js';
import { drawNothing, kindLines, oneLine, partOf, sceneOf, startedRenderer } from './scenes.js';

const everywhere = { bbox: [-180, -85, 180, 85], viewportZoom: 6 } as const;

/**
 * Streams a file into the renderer: the worker reads and decodes it, each page is handed over as it arrives.
 *
 * @returns Number of features drawn. The marks `begin` and `end` say when.
 */
export async function streamOurs(url: string): Promise<number> {
  const client = createDataClient({ dataBudgetBytes: 1e9 });
  const pages: FeaturePage[] = [];
  const definition = partOf('lines', kindLines);
  const renderer = await startedRenderer(kindLines, oneLine);
  drawNothing();
  client.listen({
    page: ({ page }) => {
      pages.push(page);
      renderer.setScene(sceneOf([{ definition, pages: [...pages] }]));
    },
    replaced: () => undefined,
    ledger: () => undefined,
  });
  await client.load(url);
  performance.mark('begin');
  await client.view(url, everywhere);
  await renderer.whenDrawn();
  performance.mark('end');
  return pages.reduce((sum, { featureCount }) => sum + featureCount, 0);
}

/**
 * Gives the same features, read beforehand, to a GeoJsonLayer, all at once: once for each batch would be slower by far.
 */
export async function streamPeer(url: string): Promise<number> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const features: Feature[] = [];
  for await (const feature of deserialize(bytes, {})) features.push(feature as Feature);
  const map = await openPeerMap();
  const layer = (data: Feature[]) =>
    new GeoJsonLayer({ id: 'lines', data, getLineColor: [11, 74, 150], lineWidthUnits: 'pixels', getLineWidth: 1 });
  map.show([layer(features.slice(0, 1))]);
  await map.whenIdle();
  drawNothing();
  performance.mark('begin');
  map.show([layer(features)]);
  await map.whenIdle();
  performance.mark('end');
  return features.length;
}
