import { describe, expect, it } from 'vitest';
import { CountyLocator } from './county-at.js';
import type { DatasetFeature } from './dataset.js';
import { highwayDataset } from './highways.js';
import { qualified } from './qualifiers.js';
import { railwayDataset } from './railways.js';
import { stationDataset } from './stations.js';

const point = (id: string, lon: number): DatasetFeature => ({
  type: 'Feature',
  properties: { id },
  geometry: { type: 'Point', coordinates: [lon, 39] },
});

const both = (text: string) => ({ zh: text, en: text });

describe('qualified', () => {
  it('numbers from west to east only what name and qualifier leave alike', () => {
    const features = qualified([
      { feature: point('east', 117), name: both('branch'), qualifier: both('Ford') },
      { feature: point('west', 116), name: both('branch'), qualifier: both('Ford') },
      { feature: point('hill', 115), name: both('branch'), qualifier: both('Hill') },
      { feature: point('road', 115), name: both('branch'), qualifier: both('Ford'), sameRoad: true },
    ]);
    expect(features.map(({ properties }) => [properties.qualifier_zh, properties.qualifier_en])).toEqual([
      ['Ford，2号', 'Ford, no. 2'],
      ['Ford，1号', 'Ford, no. 1'],
      ['Hill', 'Hill'],
      ['Ford', 'Ford'],
    ]);
  });
});

describe('CountyLocator', () => {
  const counties = new CountyLocator();

  it('names the county, with its prefecture where there are namesakes', () => {
    expect(counties.at([116.41, 39.91])).toEqual({ en: 'Dongcheng District', zh: '东城区' });
    expect(counties.at([114.46, 38.04])?.en).toBe('Qiaoxi District, Shijiazhuang');
    expect(counties.at([112.55, 37.87])).toBeNull();
  });
});

describe.each([
  ['railways', railwayDataset, 'line'],
  ['stations', stationDataset, 'name'],
  ['highways', highwayDataset, 'name'],
] as const)('%s', (_, dataset, column) => {
  const features = dataset().features.filter(({ properties }) => !properties.ref);

  it.each(['zh', 'en'])('have no two features that name and qualifier leave alike in %s', (locale) => {
    const name = ({ properties }: DatasetFeature) => properties[`${column}_${locale}`] ?? properties[`${column}_zh`];
    const names = features.map((each) => `${name(each)} ${each.properties[`qualifier_${locale}`]}`);
    expect(names.filter((each, row) => names.indexOf(each) !== row)).toEqual([]);
  });
});

it('gives the lines of a station in English as the railways have them', () => {
  const longhua = stationDataset().features.find(({ properties }) => properties.id === 'longhua');
  expect(longhua?.properties.lines_en).toBe('Beijing–Tongliao Railway;Chengde–Longhua Railway');
});
