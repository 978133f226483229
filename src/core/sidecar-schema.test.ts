import { describe, expect, it } from 'vitest';
import { checkSidecar } from './sidecar-schema.js';

const both = { en: 'x', zh: 'x' };
const roads = {
  id: 'roads',
  file: 'roads.fgb',
  title: both,
  description: both,
  licence: { name: both },
  attribution: both,
  sources: [],
  vintage: both,
  datum: 'WGS 84',
  accuracyMeters: [1, 2],
  transforms: [],
  bbox: [0, 0, 1, 1],
  count: 9,
  bytes: 900,
  columns: [],
  coverage: [],
};
const overview = {
  file: 'roads.z8.fgb',
  minZoom: 0,
  maxZoom: 8,
  displacementMeters: 200,
  count: 2,
  bytes: 90,
  features: 'merged',
};

describe('a sidecar', () => {
  it('names the overviews of its file, or none', () => {
    expect(checkSidecar(roads)).toEqual({ sidecar: roads });
    expect(checkSidecar({ ...roads, overviews: [overview] })).toHaveProperty('sidecar.overviews', [overview]);
  });

  it.each([
    ['file', 'https://example.org/roads.z8.fgb'],
    ['file', '../roads.z8.fgb'],
    ['features', 'some'],
    ['displacementMeters', -1],
    ['maxZoom', '8'],
  ])('with an overview whose %s is %s is wrong there', (member, value) => {
    const checked = checkSidecar({ ...roads, overviews: [{ ...overview, [member]: value }] });
    expect(checked).toHaveProperty('issue.path', `overviews.0.${member}`);
  });
});
