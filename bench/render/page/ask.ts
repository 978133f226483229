import type { Catalog } from '../../../src/core/layer-definition.js';
import type { QueryRequest } from '../../../src/core/query-request.js';
import { Viewer } from '../../../src/viewer/viewer.js';
import { createDataClient } from '../../../src/worker/data-client.js';
import { dots, drawNothing, kindLines, oneLine, partOf, startedRenderer } from './scenes.js';

const title = { en: 'x', zh: 'x' };

/** A catalog of one layer that is off. */
function catalogOf(source: string, isPoints: boolean): Catalog {
  const part = { ...partOf('part', isPoints ? dots : kindLines), source, name: { zh: 'name' } };
  const variants = [{ id: 'all', title, parts: [part] }];
  return {
    id: 'bench',
    title,
    dataVersion: '1',
    bbox: [-1, -1, 1, 1],
    frame: [-180, -85, 180, 85],
    basemap: { sources: [] },
    vocabularies: {},
    layers: [{ id: 'asked', title, description: title, visible: false, opacity: 1, variants }],
  };
}

/**
 * Asks a question about a file through a viewer, as `map.query()` does, and reads the complete answer's last feature.
 *
 * @returns Number of features found. The marks `begin` and `end` say when.
 */
export async function askOurs(url: string, request: Omit<QueryRequest, 'layers'>, isPoints: boolean): Promise<number> {
  const dataClient = createDataClient({ dataBudgetBytes: 1e9 });
  const renderer = await startedRenderer(kindLines, oneLine);
  drawNothing();
  const catalog = catalogOf(url, isPoints);
  const viewer = new Viewer({ catalog, renderer, dataClient, geodataBase: url, locale: 'en', theme: 'light' });
  await viewer.whenReady();
  performance.mark('begin');
  let found = 0;
  const asked = { ...request, layers: [{ layer: 'asked' }] } as QueryRequest;
  for await (const answer of viewer.query(asked, { allowBytes: 1e9 })) {
    if (!answer.complete) continue;
    found = answer.features.length;
    answer.features.at(found - 1);
  }
  performance.mark('end');
  return found;
}
