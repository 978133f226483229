import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Bbox } from '../../core/bbox.js';
import { openPublishedAtlas, type PublishedAtlas } from '../../testing/published-atlas.js';
import { spokenText } from './spoken-phrase.js';
import { layersInView, viewSpeech } from './view-speech.js';

let atlas: PublishedAtlas;
beforeAll(async () => {
  atlas = await openPublishedAtlas();
  looksAt([116.69, 39.52], 9, [116.2, 39.2, 117.2, 39.8]);
  for (const { id } of atlas.viewer.state.layers) {
    atlas.viewer.showLayer(id, ['income', 'railways', 'industrial-clusters'].includes(id));
  }
  atlas.viewer.setVariant('income', 'county-urban');
  await atlas.viewer.whenReady();
});
afterAll(() => atlas.close());

function looksAt(center: [number, number], viewportZoom: number, bbox: Bbox): void {
  atlas.renderer.reader.viewChanged({ center, viewportZoom }, bbox);
}

async function said(locale: 'en' | 'zh', verbosity: 'names' | 'figures' | 'all'): Promise<string> {
  atlas.viewer.setLocale(locale);
  atlas.viewer.setReading({ verbosity });
  return spokenText(viewSpeech(atlas.viewer, await layersInView(atlas.viewer)));
}

const where = 'Map of Guangyang District and 15 other counties, about 86 km across.';

test('says which units are in view by the one in the middle, how wide the view is, and the layers', async () => {
  expect(await said('en', 'figures')).toBe(
    `${where} 3 layers: Industrial cluster sites: sourced sample, not an inventory; Railways: High-speed and intercity; Income and other figures: Counties, urban residents, 2020.`,
  );
  expect(await said('zh', 'figures')).toBe(
    '地图显示广阳区及其他15个县级单元，东西宽约86 公里。3个图层：产业集群点位：有来源的样本，并非全部名录；铁路：高速与城际；收入与其他指标：县级，城镇居民，2020年。',
  );
});

test('says as much as is wanted', async () => {
  expect(await said('en', 'names')).toBe(where);
  expect(await said('en', 'all')).toContain('Railways: High-speed and intercity (6 in view);');
});

test('says of which year the map is', async () => {
  atlas.viewer.setYear(2015);
  expect(await said('en', 'names')).toBe(`${where.slice(0, -1)}, as of 2015.`);
  expect(await said('en', 'all')).toContain('Railways: High-speed and intercity (2 in view);');
  atlas.viewer.setYear(null);
});

test('says that all units are in view, and without units where the middle is', async () => {
  looksAt([116.6, 39.4], 6, [113, 36, 120, 43]);
  expect(await said('zh', 'names')).toBe('地图显示全部199个县级单元，东西宽约600 公里。');
  atlas.viewer.showLayer('income', false);
  expect(await said('en', 'names')).toBe('Map around 39°24′00″N 116°36′00″E, about 600 km across.');
});
