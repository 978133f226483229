import { expect, it } from 'vitest';
import { propertiesAt } from '../core/page-access.js';
import { geometryAt } from '../core/page-geometry.js';
import { syntheticFeatures, syntheticOptions } from '../testing/synthetic-features.js';
import { decodeFlatGeobuf } from './decode.js';
import { encodeFlatGeobuf } from './encode.js';
import { packPage } from './pack-page.js';

it('a packed page is equal, and has its texts in one array without anything else', () => {
  const long = '长'.repeat(100);
  const features = syntheticFeatures('Unknown', 300, 41).map((each, row) => ({
    ...each,
    properties: { ...each.properties, name: row % 7 === 0 ? long : each.properties?.name },
  }));
  const page = decodeFlatGeobuf(encodeFlatGeobuf(features, syntheticOptions('Unknown')));
  const packed = packPage(page);
  const rows = Array.from({ length: 300 }, (_, row) => row);
  expect(rows.map((row) => propertiesAt(packed, row))).toEqual(rows.map((row) => propertiesAt(page, row)));
  expect(rows.map((row) => geometryAt(packed, row))).toEqual(rows.map((row) => geometryAt(page, row)));
  const arrays = new Set(packed.columns.flatMap((column) => ('bytes' in column ? column.bytes : [])));
  expect(arrays.size).toBe(1);
  const texts = rows.flatMap((row) =>
    Object.values(propertiesAt(page, row)).filter((value) => typeof value === 'string'),
  );
  expect([...arrays][0]?.length).toBe(texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0));
  expect(propertiesAt(packPage(packed), 17)).toEqual(propertiesAt(page, 17));
});

it('a page without features or texts can be packed', () => {
  const page = decodeFlatGeobuf(encodeFlatGeobuf([], syntheticOptions('Point')));
  expect(packPage(page)).toMatchObject({ featureCount: 0 });
});
