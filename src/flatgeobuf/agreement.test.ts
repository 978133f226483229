import type { Feature, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { findColumn } from '../core/page-access.js';
import { featureAt } from '../core/page-geometry.js';
import { readOfficially } from '../testing/official-reader.js';
import { syntheticFeatures, syntheticOptions, syntheticTypes } from '../testing/synthetic-features.js';
import { decodeFlatGeobuf } from './decode.js';
import { encodeFlatGeobuf } from './encode.js';

/** Our features as the official reader gives them: JSON parsed, nothing where there is no value. */
function decodeLikeOfficial(bytes: Uint8Array): Feature<Geometry | null>[] {
  const page = decodeFlatGeobuf(bytes);
  return Array.from({ length: page.featureCount }, (_, row) => {
    const feature = featureAt(page, row);
    const entries = Object.entries(feature.properties)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => {
        const column = findColumn(page, name);
        const isJson = column?.kind === 'string' && column.type === 'json';
        return [name, isJson ? JSON.parse(String(value)) : value];
      });
    return { ...feature, properties: Object.fromEntries(entries) };
  });
}

describe('the official reader and ours', () => {
  it.each([...syntheticTypes, 'Unknown' as const])('agree on every value of 500 features of type %s', async (type) => {
    const source = syntheticFeatures(type, 500, 7);
    const bytes = encodeFlatGeobuf(source, syntheticOptions(type));
    const official = await readOfficially(bytes);
    expect(official).toHaveLength(500);
    expect(decodeLikeOfficial(bytes)).toEqual(official);
    const byId = new Map(source.map((feature) => [feature.properties?.id, feature]));
    for (const feature of official) {
      const original = byId.get(feature.properties?.id);
      expect(feature.geometry).toEqual(original?.geometry);
      const there = Object.entries(original?.properties ?? {}).filter(([, value]) => value !== null);
      expect(feature.properties).toEqual(Object.fromEntries(there));
    }
  });
});
