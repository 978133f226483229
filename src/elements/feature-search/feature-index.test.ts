import { expect, test } from 'vitest';
import { folded } from '../../core/folded-text.js';
import { type IndexedFeature, matchFeatures } from './feature-index.js';

function feature(id: string, ...names: string[]): IndexedFeature {
  const name = { text: names[0] ?? '', lang: 'en', transliterated: false } as const;
  return { ref: { layer: 'a', id }, name, layerTitle: 'A', keys: names.map(folded) };
}

test('puts names that begin with the query before names that contain it', () => {
  const features = [feature('1', 'West Hill'), feature('2', 'Hillside'), feature('3', 'Lake')];
  expect(matchFeatures(features, 'hill').map(({ ref }) => ref.id)).toEqual(['2', '1']);
});

test('lists a feature once when both names match', () => {
  expect(matchFeatures([feature('1', 'Aa', 'bAa')], 'aa')).toHaveLength(1);
});

test('finds nothing for a query that no name has, and everything for none', () => {
  const features = [feature('1', 'Aa')];
  expect(matchFeatures(features, 'z')).toEqual([]);
  expect(matchFeatures(features, '  ')).toEqual(features);
});
