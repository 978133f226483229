import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset, DatasetFeature } from './dataset.js';
import { highwayDataset, networkOf, statusOf } from './highways.js';
import { readGeoJson } from './read-source.js';

let dataset: Dataset;
let sources: readonly DatasetFeature[];

beforeAll(() => {
  dataset = highwayDataset();
  sources = readGeoJson('highways');
});

describe('the status of an expressway', () => {
  it('says that a road under construction in 2020 has opened where a date is known', () => {
    expect(statusOf({ status: 'construction-2020', opened: '2021-05-29' })).toBe('opened-since-2020');
    expect(statusOf({ status: 'construction-2020', opened: null })).toBe('construction-2020');
    expect(statusOf({ status: 'open', opened: '2008' })).toBe('open');
  });

  it('leaves under construction only what the sources never saw open', () => {
    const built = dataset.features.filter(({ properties }) => properties.status === 'construction-2020');
    const expected = sources.filter(
      ({ properties }) => properties.status === 'construction-2020' && properties.opened === null,
    );
    expect(built.map(({ properties }) => properties.id)).toEqual(expected.map(({ properties }) => properties.id));
    expect(built.filter(({ properties }) => properties.opened !== null)).toEqual([]);
  });
});

it('tells the network by the first letter of the number', () => {
  expect(['G1', 'S50', null].map(networkOf)).toEqual(['national', 'provincial', 'unnumbered']);
});

it('publishes the source of a date without its mark, which the strength of the date replaces', () => {
  const marked = sources.filter(({ properties }) => String(properties.opened_source).startsWith('[announced]'));
  const built = new Map(dataset.features.map(({ properties }) => [properties.id, properties]));
  expect(marked.length).toBeGreaterThan(0);
  for (const { properties } of marked) {
    expect(built.get(properties.id)).toMatchObject({
      date_strength: 'announced',
      opened_source: String(properties.opened_source).slice('[announced] '.length),
    });
  }
});

it('lists all numbers only where a section carries several', () => {
  for (const { properties } of dataset.features) {
    if (properties.refs !== null) expect(String(properties.refs).split(';').length).toBeGreaterThan(1);
  }
  const several = sources.filter(({ properties }) => Array.isArray(properties.refs) && properties.refs.length > 1);
  expect(dataset.features.filter(({ properties }) => properties.refs !== null)).toHaveLength(several.length);
});
