import { describe, expect, it } from 'vitest';
import { countyMinZoom } from './place-units.js';
import { placeDataset } from './places.js';
import { readGeoJson, requiredText } from './read-source.js';
import { readStatistics } from './statistics.js';

const { features } = placeDataset(readStatistics());
const byId = new Map(features.map(({ properties }) => [properties.id, properties]));

function idsOf(level: string): unknown[] {
  return features.flatMap(({ properties }) => (properties.level === level ? [properties.id] : []));
}

describe('place labels', () => {
  it('name every county once, every prefecture and province, Beijing and Tianjin only once', () => {
    const counties = readGeoJson('counties').map(({ properties }) => requiredText(properties, 'adcode'));
    expect([...idsOf('county')].sort()).toEqual(counties.sort());
    expect(idsOf('prefecture')).toHaveLength(11);
    expect(idsOf('province')).toEqual(['130000', '110000', '120000']);
    expect(features.filter(({ properties }) => properties.name_zh === '北京市')).toHaveLength(1);
  });

  it('rank provinces before prefectures before counties, and the populous first', () => {
    const ranks = (level: string) =>
      features.flatMap(({ properties }) => (properties.level === level ? [Number(properties.rank)] : []));
    expect(Math.max(...ranks('province'))).toBeLessThan(Math.min(...ranks('prefecture')));
    expect(Math.max(...ranks('prefecture'))).toBeLessThan(Math.min(...ranks('county')));
    expect(new Set(features.map(({ properties }) => properties.rank)).size).toBe(features.length);
  });

  it('stand at the seat where a place of the unit’s name lies in it, else at the label point, and say which', () => {
    expect(byId.get('130100')?.position).toBe('seat');
    expect(byId.get('130533')?.position).toBe('seat');
    expect(byId.get('130434')?.position).toBe('label-point');
  });

  it('carry the parent of a homonym', () => {
    expect(byId.get('130434')).toMatchObject({ name_en: 'Wei County', qualifier_en: 'Handan', qualifier_zh: null });
  });

  it('rank cities outside by population and never by the rank of the source', () => {
    const outside = features.filter(({ properties }) => properties.level === 'neighbour-city');
    expect(outside).toHaveLength(27);
    expect(outside[0]?.properties.name_en).toBe('Zibo');
  });

  it('have a name in both languages', () => {
    expect(features.filter(({ properties }) => !properties.name_zh || !properties.name_en)).toEqual([]);
  });
});

describe('countyMinZoom', () => {
  it('shows large counties first and stays between its limits', () => {
    expect(countyMinZoom(10_000)).toBe(7.5);
    expect(countyMinZoom(1)).toBe(10);
    expect(countyMinZoom(50)).toBeGreaterThan(countyMinZoom(100));
  });
});
