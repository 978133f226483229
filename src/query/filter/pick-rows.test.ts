import { expect, it } from 'vitest';
import { bboxAt } from '../../core/page-bbox.js';
import { featureAt } from '../../core/page-geometry.js';
import { decodeFlatGeobuf } from '../../flatgeobuf/decode.js';
import { encodeFlatGeobuf } from '../../flatgeobuf/encode.js';
import { syntheticFeatures, syntheticOptions, syntheticTypes } from '../../testing/synthetic-features.js';
import { buffersOf } from '../../worker/page-transfer.js';
import { pickRows } from './pick-rows.js';

it.each([...syntheticTypes, 'Unknown'] as const)(
  'copies features of type %s as they are, in the order given',
  (type) => {
    const page = decodeFlatGeobuf(encodeFlatGeobuf(syntheticFeatures(type, 40, 3), syntheticOptions(type)));
    const rows = Uint32Array.from([39, 0, 7, 8, 21]);
    const picked = pickRows(page, rows);
    expect(picked.featureCount).toBe(5);
    rows.forEach((row, index) => {
      expect({ ...featureAt(picked, index), id: row }).toEqual(featureAt(page, row));
      expect(bboxAt(picked, index)).toEqual(bboxAt(page, row));
    });
  },
);

it('shares no memory with the page', () => {
  const page = decodeFlatGeobuf(encodeFlatGeobuf(syntheticFeatures('Polygon', 9, 3), syntheticOptions('Polygon')));
  const picked = pickRows(page, Uint32Array.from([2]));
  const before = featureAt(picked, 0);
  for (const column of page.columns) if ('bytes' in column) column.bytes.fill(0);
  page.geometry.positions.fill(0);
  expect(featureAt(picked, 0)).toEqual(before);
});

it('can be sent away, and the page picked from again', () => {
  const page = decodeFlatGeobuf(encodeFlatGeobuf(syntheticFeatures('Polygon', 9, 3), syntheticOptions('Polygon')));
  const rows = Uint32Array.from([2, 5]);
  const send = () => {
    const picked = pickRows(page, rows);
    return structuredClone(picked, { transfer: buffersOf(picked) });
  };
  expect(featureAt(send(), 1)).toEqual(featureAt(send(), 1));
});

it('makes an empty page of no rows', () => {
  const page = decodeFlatGeobuf(encodeFlatGeobuf(syntheticFeatures('Point', 9, 3), syntheticOptions('Point')));
  const picked = pickRows(page, new Uint32Array());
  expect(picked).toMatchObject({ featureCount: 0, bbox: undefined });
});
