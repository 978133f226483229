import { describe, expect, it } from 'vitest';
import { checkBboxSelection } from '../testing/bbox-selection.js';
import { syntheticFeatures, syntheticOptions } from '../testing/synthetic-features.js';
import { encodeFlatGeobuf } from './encode.js';
import { parseHeader } from './header.js';

const polygons = (count: number) =>
  encodeFlatGeobuf(syntheticFeatures('Polygon', count, 11), syntheticOptions('Polygon'));

describe('the index we write', () => {
  // One feature, less than one node, exactly one, two levels, exactly two, three.
  it.each([1, 3, 16, 17, 256, 600])(
    'selects by bbox what a test of every box selects, with %i features',
    async (count) => {
      const selection = await checkBboxSelection(polygons(count));
      expect(selection.mismatches).toEqual([]);
      expect(selection.selected).toBeGreaterThan(20);
    },
  );

  it('works with points, and with features that all lie on one place or one line', async () => {
    const points = syntheticFeatures('Point', 300, 12);
    const onePlace = points.map((each) => ({ ...each, geometry: { type: 'Point' as const, coordinates: [1, 1] } }));
    const oneLine = points.map((each, index) => ({
      ...each,
      geometry: { type: 'Point' as const, coordinates: [index, 1] },
    }));
    for (const features of [points, onePlace, oneLine]) {
      const selection = await checkBboxSelection(encodeFlatGeobuf(features, syntheticOptions('Point')), 60);
      expect(selection.mismatches).toEqual([]);
      expect(selection.selected).toBeGreaterThan(0);
    }
  });

  it('is found wrong when a box in it is wrong', async () => {
    const bytes = polygons(256);
    const { indexStart } = parseHeader(bytes);
    // The east side of the first node under the root.
    new DataView(bytes.buffer).setFloat64(indexStart + 40 + 16, -1, true);
    expect((await checkBboxSelection(bytes)).mismatches.length).toBeGreaterThan(0);
  });
});
