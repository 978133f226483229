import { expect, test } from 'vitest';
import { measureLabel, measureText } from './measure-text.js';

test('writes lengths in metres below one kilometre and in kilometres above', () => {
  expect(measureText('en', 'distanceMeters', 849.6)).toBe('850 m');
  expect(measureText('en', 'distanceMeters', 12_345.6)).toBe('12.35 km');
  expect(measureText('zh', 'lengthMeters', 1_234_567)).toBe('1,234.6 公里');
  expect(measureText('en', 'ringMeters', 10_000)).toBe('10 km');
});

test('writes areas in hectares below one square kilometre', () => {
  expect(measureText('en', 'areaSquareMeters', 25_000)).toBe('2.50 ha');
  expect(measureText('zh', 'areaSquareMeters', 25_000)).toBe('2.50 公顷（37.5 亩）');
  expect(measureText('zh', 'areaSquareMeters', 2_500_000)).toBe('2.5 平方公里');
});

test.each([
  [0, '0° north', '0° 北'],
  [44.6, '45° north-east', '45° 东北'],
  [112, '112° east', '112° 东'],
  [359.7, '0° north', '0° 北'],
  [337, '337° north-west', '337° 西北'],
])('says the compass word of %d degrees', (degrees, en, zh) => {
  expect(measureText('en', 'bearingDegrees', degrees)).toBe(en);
  expect(measureText('zh', 'bearingDegrees', degrees)).toBe(zh);
});

test('writes a share in percent and a difference with its sign and unit', () => {
  expect(measureText('en', 'share', 0.1234)).toBe('12.3%');
  expect(measureText('en', 'difference', 5200, { unit: 'yuan', format: 'integer' })).toBe('+5,200 yuan');
  expect(measureText('zh', 'difference', -3)).toBe('-3');
  expect(measureText('en', 'difference', Number.NaN)).toBe('');
});

test('names measures in both languages', () => {
  expect([measureLabel('en', 'borderMeters'), measureLabel('zh', 'borderMeters')]).toEqual([
    'Shared border',
    '共有边界',
  ]);
});
