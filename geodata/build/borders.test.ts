import { describe, expect, it } from 'vitest';
import { countyBorderDataset, neighbourBorderDataset, regionOutlineDataset } from './borders.js';
import { Coast } from './coast.js';
import { sharedEdges } from './edges.js';
import { lineLengthKm, linesOf } from './geodesic.js';
import { readCsv, readGeoJson, requiredText } from './read-source.js';

describe('county borders', () => {
  const { features } = countyBorderDataset();

  it('are drawn at the level of what they part', () => {
    const levels = new Map(features.map(({ properties }) => [properties.id, properties.level]));
    expect(levels.get('110101-110102')).toBe('county');
    expect(features.filter(({ properties }) => properties.level === 'province')).toHaveLength(50);
    for (const { properties } of features) {
      if (properties.level !== 'province') expect(properties.same_province).toBe(true);
    }
  });

  it('have the pairs and lengths of the table of neighbours', () => {
    const table = readCsv('county-borders', 'neighbours.csv').map(
      (row) => `${row.adcode_a}-${row.adcode_b} ${row.length_km}`,
    );
    expect(features.map(({ properties }) => `${String(properties.id)} ${String(properties.length_km)}`).sort()).toEqual(
      table.sort(),
    );
  });

  it('measure on the ellipsoid what the table says', () => {
    for (const { properties, geometry } of features) {
      const length = linesOf(geometry).reduce((sum, line) => sum + lineLengthKm(line), 0);
      expect(Math.abs(length - Number(properties.length_km))).toBeLessThan(0.002);
    }
  });
});

describe('the outlines of prefectures and provinces', () => {
  it.each(['prefectures', 'provinces'])('use only edges of the counties: %s', (dataset) => {
    const edgeKeys = (name: string) => {
      const outlines = readGeoJson(name).map(({ geometry }) => ({ owner: name, geometry }));
      return sharedEdges(outlines).map(({ from, to }) => [String(from), String(to)].sort().join(' '));
    };
    const ofCounties = new Set(edgeKeys('counties'));
    expect(edgeKeys(dataset).filter((key) => !ofCounties.has(key))).toEqual([]);
  });
});

describe('the outer boundary', () => {
  it('is one line from coast to coast', () => {
    const { features } = regionOutlineDataset();
    expect(features).toHaveLength(1);
    const lines = features.flatMap(({ geometry }) => linesOf(geometry));
    expect(lines).toHaveLength(1);
    const coast = new Coast(
      readGeoJson('sea').map(({ geometry }) => geometry),
      5000,
    );
    expect([lines[0]?.[0], lines[0]?.at(-1)].map((end) => coast.touches(end ?? []))).toEqual([true, true]);
  });
});

describe('borders between neighbouring provinces', () => {
  it('part four pairs and never lie beside the region', () => {
    const { features } = neighbourBorderDataset();
    expect(features.map(({ properties }) => properties.provinces)).toEqual([
      '140000-150000',
      '140000-410000',
      '150000-210000',
      '370000-410000',
    ]);
    const inRegion = new Set(readGeoJson('provinces').map(({ properties }) => requiredText(properties, 'adcode')));
    expect(
      features.some(({ properties }) =>
        String(properties.provinces)
          .split('-')
          .some((code) => inRegion.has(code)),
      ),
    ).toBe(false);
  });
});

describe('Coast', () => {
  const sea = {
    type: 'Polygon',
    coordinates: [
      [
        [118, 38],
        [119, 38],
        [119, 39],
        [118, 39],
        [118, 38],
      ],
    ],
  } as const;
  const coast = new Coast(
    [{ type: 'Polygon', coordinates: sea.coordinates.map((ring) => ring.map((p) => [...p])) }],
    600,
  );

  it('takes in the sea and a strip beside it', () => {
    expect(coast.touches([118.5, 38.5])).toBe(true);
    expect(coast.touches([117.995, 38.5])).toBe(true);
    expect(coast.touches([117.99, 38.5])).toBe(false);
  });
});
