import { describe, expect, it } from 'vitest';
import { featureAt } from '../core/page-geometry.js';
import { gdalIsInstalled, gdalMismatches, rewriteWithGdal } from '../testing/gdal.js';
import { syntheticFeatures, syntheticOptions, syntheticTypes } from '../testing/synthetic-features.js';
import { decodeFlatGeobuf } from './decode.js';
import { encodeFlatGeobuf } from './encode.js';
import { nodeBytes } from './format.js';
import { parseHeader } from './header.js';

const allTypes = [...syntheticTypes, 'Unknown' as const];

/** Boxes of all nodes of a file's index, root first; what they point to depends on the lengths of the features. */
function indexBoxes(bytes: Uint8Array): number[] {
  const { indexStart, featuresStart } = parseHeader(bytes);
  const view = new DataView(bytes.buffer, indexStart, featuresStart - indexStart);
  const nodes = Array.from({ length: view.byteLength / nodeBytes }, (_, node) => node * nodeBytes);
  return nodes.flatMap((at) => [0, 8, 16, 24].map((side) => view.getFloat64(at + side, true)));
}

describe.skipIf(!gdalIsInstalled())('GDAL (skipped when not installed)', () => {
  it.each(allTypes)('agrees about a file of type %s', (type) => {
    const bytes = encodeFlatGeobuf(syntheticFeatures(type, 300, 21), syntheticOptions(type));
    expect(gdalMismatches(bytes, 8)).toEqual([]);
  });

  it('agrees about a file with null geometries', () => {
    const features = syntheticFeatures('Polygon', 40, 22);
    const some = features.map((each, index) => (index % 4 === 0 ? { ...each, geometry: null } : each));
    expect(gdalMismatches(encodeFlatGeobuf(some, syntheticOptions('Polygon')), 8)).toEqual([]);
  });

  it('disagrees when the index is wrong', () => {
    const bytes = encodeFlatGeobuf(syntheticFeatures('Point', 300, 21), syntheticOptions('Point'));
    const { indexStart } = parseHeader(bytes);
    new DataView(bytes.buffer).setFloat64(indexStart + nodeBytes + 16, -1, true);
    expect(gdalMismatches(bytes)).not.toEqual([]);
  });

  it.each(allTypes)('builds the same tree over features of type %s', (type) => {
    const bytes = encodeFlatGeobuf(syntheticFeatures(type, 300, 23), syntheticOptions(type));
    expect(indexBoxes(rewriteWithGdal(bytes))).toEqual(indexBoxes(bytes));
  });

  it.each(allTypes)('writes files of type %s that we read', (type) => {
    const bytes = encodeFlatGeobuf(syntheticFeatures(type, 100, 24), syntheticOptions(type));
    const ours = decodeFlatGeobuf(bytes);
    const theirs = decodeFlatGeobuf(rewriteWithGdal(bytes));
    expect(theirs.featureCount).toBe(100);
    for (let row = 0; row < 100; row++) {
      const { geometry, properties } = featureAt(theirs, row);
      const own = featureAt(ours, row);
      expect(geometry).toEqual(own.geometry);
      // GDAL ends a text at its first zero byte and writes times its own way.
      const { name, opened, ...rest } = own.properties;
      expect(properties).toMatchObject(rest);
    }
  });
});
