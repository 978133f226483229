import { describe, expect, it } from 'vitest';
import { lineLengthKm } from './geodesic.js';
import { isFast, measureNetworks, openedBy, publishedHighwayKm, publishedRailwayKm, sumKilometres } from './lengths.js';
import { ProvinceRuler } from './lengths-by-province.js';

describe('lineLengthKm', () => {
  it('measures one degree of latitude and of longitude on the ellipsoid', () => {
    expect(
      lineLengthKm([
        [116, 39],
        [116, 40],
      ]),
    ).toBeCloseTo(111.024, 2);
    expect(
      lineLengthKm([
        [116, 40],
        [117, 40],
      ]),
    ).toBeCloseTo(85.394, 2);
  });
});

describe('ProvinceRuler', () => {
  const ruler = new ProvinceRuler();

  it('knows in which province a position lies', () => {
    expect(ruler.provinceAt([116.39, 39.91])).toBe('110000');
    expect(ruler.provinceAt([117.2, 39.13])).toBe('120000');
    expect(ruler.provinceAt([114.51, 38.04])).toBe('130000');
    expect(ruler.provinceAt([112.55, 37.87])).toBe('outside');
  });

  it('splits a line at the boundaries without losing any of it', () => {
    const line = [
      [116.39, 39.91],
      [117.2, 39.13],
    ];
    const lengths = ruler.kilometres({ type: 'LineString', coordinates: line });
    expect([...lengths.keys()].sort()).toEqual(['110000', '120000', '130000']);
    const sum = [...lengths.values()].reduce((total, length) => total + length, 0);
    expect(sum).toBeCloseTo(lineLengthKm(line), 2);
  });
});

describe('the drawn networks against the published lengths', () => {
  const networks = measureNetworks();

  it.each([2013, 2023])('agree within two hundredths on high-speed and intercity lines at the end of %i', (year) => {
    const drawn = sumKilometres(networks.railways, (each) => isFast(each) && openedBy(each, year));
    const published = publishedRailwayKm('high-speed and intercity', year) ?? Number.NaN;
    expect(Math.abs(drawn / published - 1)).toBeLessThan(0.02);
  });

  it('agree within three hundredths on the expressways of Hebei at the end of 2020', () => {
    const drawn = sumKilometres(
      networks.highways,
      (each) => openedBy(each, 2020) || (each.opened === null && each.status === 'open-by-2020'),
      '130000',
    );
    const published = publishedHighwayKm('河北省', 2020) ?? Number.NaN;
    expect(Math.abs(drawn / published - 1)).toBeLessThan(0.03);
  });

  it('measure on the ellipsoid within three thousandths of what the sources measured on a sphere', () => {
    for (const { properties, kilometres } of [...networks.railways, ...networks.highways]) {
      const stated = Number(properties.length_km);
      const measured = [...kilometres.values()].reduce((sum, length) => sum + length, 0);
      expect(Math.abs(measured - stated)).toBeLessThan(0.055 + stated * 0.003);
    }
  });
});
