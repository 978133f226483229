import { expect, it } from 'vitest';
import { smallCatalog } from '../testing/small-catalog.js';
import { parseCatalog } from './catalog.js';
import { expandLayer } from './expand-layer.js';
import { checkStoryFile } from './story-file.js';

const layer = { id: 'parks', source: 'parks.geojson', symbology: { kind: 'polygons' } };

it('reads a catalog and a layer without a version, or of the first one', () => {
  expect('version' in smallCatalog).toBe(false);
  expect(parseCatalog(smallCatalog)).toEqual(smallCatalog);
  expect(parseCatalog({ ...smallCatalog, version: 1 }).version).toBe(1);
  expect(expandLayer({ ...layer, version: 1 }, 'https://host.example/').id).toBe('parks');
});

it('refuses what a newer atlas wrote, whatever else is new in it', () => {
  const newer = /version 2, but this atlas reads versions up to 1/;
  expect(() => parseCatalog({ ...smallCatalog, version: 2, novelty: true })).toThrow(newer);
  expect(() => expandLayer({ ...layer, version: 2 }, 'https://host.example/')).toThrow(newer);
  expect(() => checkStoryFile({ version: 2 }, 'story.json')).toThrow(newer);
});

it('says what is wrong with a version that is none', () => {
  expect(() => parseCatalog({ ...smallCatalog, version: 'new' })).toThrow(/version/);
});
