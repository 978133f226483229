import { describe, expect, it } from 'vitest';
import { gdalIsInstalled, gdalMismatches } from '../testing/gdal.js';
import { syntheticFeatures, syntheticOptions, syntheticTypes } from '../testing/synthetic-features.js';
import { encodeFlatGeobuf } from './encode.js';
import { parseHeader } from './header.js';

describe.skipIf(!gdalIsInstalled())('GDAL (ogrinfo; skipped when not installed)', () => {
  it.each([...syntheticTypes, 'Unknown' as const])('agrees about a file of type %s', (type) => {
    const bytes = encodeFlatGeobuf(syntheticFeatures(type, 300, 21), syntheticOptions(type));
    expect(gdalMismatches(bytes)).toEqual([]);
  });

  it('disagrees when the index is wrong', () => {
    const bytes = encodeFlatGeobuf(syntheticFeatures('Point', 300, 21), syntheticOptions('Point'));
    const { indexStart } = parseHeader(bytes);
    new DataView(bytes.buffer).setFloat64(indexStart + 40 + 16, -1, true);
    expect(gdalMismatches(bytes)).not.toEqual([]);
  });
});
