import { describe, expect, it } from 'vitest';
import { formatCoordinates, formatDms, formatValue } from './number-format.js';

describe('formatValue', () => {
  it('groups thousands and appends the unit in the reader’s language', () => {
    expect(formatValue('en', 75601, 'yuan-per-person', 'integer')).toBe('75,601 yuan per person');
    expect(formatValue('zh', 75601, 'yuan-per-person', 'integer')).toBe('75,601 元/人');
  });

  it('says 亿元 in Chinese and billion yuan in English, the same amount with the same digits', () => {
    expect(formatValue('zh', 35943.3, 'yuan-100-million', 'decimal1')).toBe('35,943.3 亿元');
    expect(formatValue('en', 35943.3, 'yuan-100-million', 'decimal1')).toBe('3,594.33 billion yuan');
  });

  it('rounds persons to thousands in English and to 万 in Chinese', () => {
    expect(formatValue('en', 426345, 'person-rounded', 'integer')).toBe('426 thousand people');
    expect(formatValue('zh', 426345, 'person-rounded', 'integer')).toBe('42.6 万人');
  });

  it.each([
    [109_670_000, '109.67 million people', '10,967.0 万人'],
    [110_000_000, '110 million people', '1.1 亿人'],
    [1_000_000, '1 million people', '100.0 万人'],
    [999_400, '999 thousand people', '99.9 万人'],
    [110_369_339, '110.369 million people', '11,036.9 万人'],
    [-125_000_000, '-125 million people', '-1.25 亿人'],
  ])('writes %d people in the larger unit only where that loses no digit', (value, en, zh) => {
    expect(formatValue('en', value, 'person-rounded', 'integer')).toBe(en);
    expect(formatValue('zh', value, 'person-rounded', 'integer')).toBe(zh);
  });

  it('writes sums of 万元 as millions and 亿元 likewise, and incomes per person as they are published', () => {
    expect(formatValue('en', 123_456, 'yuan-10-thousand', 'integer')).toBe('1,234.56 million yuan');
    expect(formatValue('zh', 123_456, 'yuan-10-thousand', 'integer')).toBe('123,456 万元');
    expect(formatValue('zh', 120_000, 'yuan-10-thousand', 'integer')).toBe('12 亿元');
    expect(formatValue('zh', 81_752, 'yuan-per-person', 'integer')).toBe('81,752 元/人');
  });

  it('sets 亩 beside hectares and beside less than a square kilometre, in Chinese alone', () => {
    expect(formatValue('zh', 12.5, 'ha', 'decimal1')).toBe('12.5 公顷（187.5 亩）');
    expect(formatValue('zh', 50_000, 'ha', 'integer')).toBe('50,000 公顷（75 万亩）');
    expect(formatValue('zh', 0.35, 'km2', 'decimal2')).toBe('0.35 平方公里（525 亩）');
    expect(formatValue('zh', 38, 'km2', 'integer')).toBe('38 平方公里');
    expect(formatValue('en', 12.5, 'ha', 'decimal1')).toBe('12.5 ha');
    expect(formatValue('zh', 0, 'ha', 'integer')).toBe('0 公顷');
  });

  it('turns mu into hectares for English readers: 15 mu are one hectare', () => {
    expect(formatValue('en', 1500, 'mu', 'integer')).toBe('100 ha');
    expect(formatValue('zh', 1500, 'mu', 'integer')).toBe('1,500 亩');
  });

  it('writes shares and percent alike, without a space', () => {
    expect(formatValue('en', 0.547, 'share', 'decimal1')).toBe('54.7%');
    expect(formatValue('zh', 54.7, 'percent', 'decimal1')).toBe('54.7%');
  });

  it('does not group a year, and keeps an unknown unit as it stands', () => {
    expect(formatValue('en', 2019, undefined, 'year')).toBe('2019');
    expect(formatValue('en', 3, 'berths')).toBe('3 berths');
  });
});

describe('positions', () => {
  it('are longitude, latitude with five decimals', () => {
    expect(formatCoordinates([116.3912345, 39.9])).toBe('116.39123, 39.90000');
  });

  it('carry seconds that round up into the next minute', () => {
    expect(formatDms('en', [116.39123, 39.99999])).toBe('40°00′00″N 116°23′28″E');
    expect(formatDms('zh', [-0.5, -0.25])).toBe('南纬0°15′00″ 西经0°30′00″');
  });
});
