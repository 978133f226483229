import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileKinds } from '../testing/file-kinds.js';
import { officialDifferences } from '../testing/official-agreement.js';
import { readOfficially } from '../testing/official-reader.js';
import { syntheticFeatures, syntheticOptions, syntheticTypes } from '../testing/synthetic-features.js';
import { encodeFlatGeobuf } from './encode.js';

const published = join(import.meta.dirname, '../../public/geodata');
const files = readdirSync(published).filter((name) => name.endsWith('.fgb'));

describe('the official reader and ours', () => {
  it.each([...syntheticTypes, 'Unknown' as const])('agree on every value of 500 features of type %s', async (type) => {
    const bytes = encodeFlatGeobuf(syntheticFeatures(type, 500, 7), syntheticOptions(type));
    expect(await officialDifferences(bytes)).toEqual([]);
  });

  // The official reader fails at null geometries, and does not read columns that a feature brings.
  const { 'null geometries': _nulls, 'own schemas': _own, ...readable } = fileKinds(80);

  it.each(Object.entries(readable))('agree on every value of a file of the kind %s', async (_kind, bytes) => {
    expect(await officialDifferences(bytes)).toEqual([]);
  });

  it.each(files)('agree on every value of the published %s', async (name) => {
    expect(await officialDifferences(new Uint8Array(readFileSync(join(published, name))))).toEqual([]);
  });
});

describe('the official reader', () => {
  it.each([...syntheticTypes, 'Unknown' as const])('finds in a file of type %s what was put into it', async (type) => {
    const source = syntheticFeatures(type, 500, 7);
    const official = await readOfficially(encodeFlatGeobuf(source, syntheticOptions(type)));
    expect(official).toHaveLength(500);
    const byId = new Map(source.map((feature) => [feature.properties?.id, feature]));
    for (const { geometry, properties } of official) {
      const original = byId.get(properties?.id);
      const there = Object.entries(original?.properties ?? {}).filter(([, value]) => value !== null);
      expect(geometry).toEqual(original?.geometry);
      expect(properties).toEqual(Object.fromEntries(there));
    }
  });
});
