import { describe, expect, it, test } from 'vitest';
import { AtlasError } from './atlas-error.js';
import { parseLngLat } from './parse-lng-lat.js';

function read(text: string): readonly unknown[] {
  const parsed = parseLngLat(text);
  if (parsed instanceof AtlasError) return [parsed.code, parsed.details.reason];
  return [...parsed.lngLat.map((degrees) => Number(degrees.toFixed(6))), parsed.note];
}

describe('parseLngLat', () => {
  it.each([
    ['116.39,39.90', 116.39, 39.9, 'longitude-first'],
    ['39.90 116.39', 116.39, 39.9, 'latitude-first'],
    ['  39.90;116.39 ', 116.39, 39.9, 'latitude-first'],
    ['１１６．３９，３９．９０', 116.39, 39.9, 'longitude-first'],
    ['116.39、39.9', 116.39, 39.9, 'longitude-first'],
    ['-122.5, -37', -122.5, -37, 'longitude-first'],
    ['−10.5, 20', -10.5, 20, 'longitude-assumed'],
    ['10 20', 10, 20, 'longitude-assumed'],
    ['116.39° 39.9°', 116.39, 39.9, 'longitude-first'],
  ])('reads decimal degrees: %s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '39°54′20″N 116°23′29″E',
    '39°54\'20"N, 116°23\'29"E',
    "39°54'20''n116°23'29''e",
    'N39°54′20″ E116°23′29″',
    '116°23′29″E，39°54′20″N',
    '东经116°23′29″，北纬39°54′20″',
    '北纬39度54分20秒 东经116度23分29秒',
    '39 54 20 N 116 23 29 E',
    '39:54:20N 116:23:29E',
    'lat 39 54 20, lng 116 23 29',
    'lat=39°54′20″, lng=116°23′29″',
  ])('reads degrees, minutes and seconds with letters: %s', (text) => {
    expect(read(text)).toEqual([116.391389, 39.905556, 'lettered']);
  });

  it('reads degrees, minutes and seconds without letters by their range', () => {
    expect(read('39°54′20″ 116°23′29″')).toEqual([116.391389, 39.905556, 'latitude-first']);
    expect(read('116 23 29, 39 54 20')).toEqual([116.391389, 39.905556, 'longitude-first']);
    expect(read('39 54 116 23')).toEqual([116.383333, 39.9, 'latitude-first']);
  });

  it('reads each number by its sign, also where minutes are left out', () => {
    expect(read('39°36″N 116°30′E')).toEqual([116.5, 39.01, 'lettered']);
  });

  it('reads the southern and western sides, by letter or sign', () => {
    expect(read('33°30′S 70°30′W')).toEqual([-70.5, -33.5, 'lettered']);
    expect(read('南纬33.5 西经70.5')).toEqual([-70.5, -33.5, 'lettered']);
    expect(read('-0°30′ 100°')).toEqual([100, -0.5, 'latitude-first']);
  });

  it.each([
    ['', 'form'],
    ['116.39', 'form'],
    ['1 2 3', 'form'],
    ['1,2,3,4', 'form'],
    ['廊坊', 'form'],
    ['G4 G45', 'form'],
    ['39°61′N 116°E', 'form'],
    ['39.5°30′N 116°E', 'form'],
    ['39″30′N 116°E', 'form'],
    ['30′N 116°E', 'form'],
    ['1 2 3 4 5 6 7 8', 'form'],
    ['39°NE 116°', 'form'],
    ['39N 40N', 'sides'],
    ['116E 39', 'sides'],
    ['100, 200', 'range'],
    ['91N 10E', 'range'],
  ])('refuses %s: %s', (text, reason) => {
    expect(read(text)).toEqual(['position-invalid', reason]);
  });
});

test('says what was expected, what came and what to do', () => {
  const error = parseLngLat('91N 10E');
  expect(error instanceof AtlasError && error.message).toMatch(/116\.39, 39\.90.*91N 10E.*at most 90.*Correct it/);
});
