import { describe, expect, it } from 'vitest';
import { lineLabelPoint, polygonLabelPoint } from './label-point.js';

const ring = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

describe('polygonLabelPoint', () => {
  it('stands in the middle of the widest part, away from holes', () => {
    const [lon = 0, lat = 0] = polygonLabelPoint({ type: 'Polygon', coordinates: [ring(116, 0, 1)] });
    expect(lon).toBeCloseTo(116.5, 2);
    expect(lat).toBeCloseTo(0.5, 2);
    const holed = polygonLabelPoint({ type: 'Polygon', coordinates: [ring(116, 0, 1), ring(116.1, 0.1, 0.5)] });
    expect(Math.min((holed[0] ?? 0) - 116, holed[1] ?? 0)).toBeGreaterThan(0.6);
  });

  it('chooses the larger of two parts', () => {
    const coordinates = [[ring(116, 0, 0.2)], [ring(117, 0, 1)]];
    expect(polygonLabelPoint({ type: 'MultiPolygon', coordinates })[0]).toBeGreaterThan(117);
  });
});

describe('lineLabelPoint', () => {
  it('is the vertex where half of the longest line is behind it', () => {
    const coordinates = [
      [
        [116, 39],
        [116, 39.1],
      ],
      [
        [117, 39],
        [117, 39.55],
        [117, 39.6],
        [117, 40],
      ],
    ];
    expect(lineLabelPoint({ type: 'MultiLineString', coordinates })).toEqual([117, 39.55]);
  });
});
