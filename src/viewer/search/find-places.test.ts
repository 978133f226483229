import { describe, expect, it } from 'vitest';
import type { SearchFile } from '../../core/search-file.js';
import { findPlaces } from './find-places.js';
import { placesOf } from './read-places.js';

const both = (text: string) => ({ en: text, zh: text });

const file: SearchFile = {
  kinds: [
    {
      id: 'county',
      title: both('county'),
      count: 2,
      source: 'a.fgb',
      spellings: { zh: [['县', '']], pinyin: [["'xian", '']], en: [[' County', '']] },
    },
    { id: 'road', title: both('road'), count: 2, numbered: true, source: 'b.fgb' },
    {
      id: 'station',
      title: both('station'),
      count: 3,
      source: 'c.fgb',
      spellings: { zh: [['', '站']], pinyin: [['', "'zhan"]], en: [['', ' Station']] },
    },
  ],
  entries: {
    zh: ['南山县', '东南县', '南山高速', '南山路', '南山', '西安北', '旅顺'],
    en: ['Nanshan County', 'Dongnan County', 'Nanshan Expressway', '', 'Nanshan', 'Xi’anbei', 'Lüshun'],
    pinyin: ["nan'shan'xian", "dong'nan'xian", "nan'shan gao'su", "nan'shan'lu", "nan'shan", "xi'an'bei", "lü'shun"],
    inZh: ['', '', '', '', '', '', ''],
    inEn: ['', '', '', '', '', '', ''],
    codes: ['130100', '', 'G4', 'G45', '', '', ''],
    ids: ['1', '2', ['3', '4'], '5', '6', '7', '8'],
    at: [
      [0, 0],
      [0, 0],
      [0, 0, 1, 1],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  },
};

const places = placesOf(file);
const found = (query: string) => findPlaces(places, query).map(({ place }) => place.zh);

describe('findPlaces', () => {
  it('puts exact names first, then names that begin so, then names that have it inside, each by rank', () => {
    expect(found('南山')).toEqual(['南山县', '南山', '南山高速', '南山路']);
    expect(found('南')).toEqual(['南山县', '南山高速', '南山路', '南山', '东南县']);
  });

  it('finds names without the word for their level and with the word for their kind', () => {
    expect(found('nanshan')[0]).toBe('南山县');
    expect(found('西安北站')).toEqual(['西安北']);
    expect(found('Xianbei station')).toEqual(['西安北']);
  });

  it('begins inside a name only where a syllable or word does', () => {
    expect(found('an')).toEqual(['西安北']);
    expect(found('expressway')).toEqual(['南山高速']);
    expect(found('pressway')).toEqual([]);
  });

  it('finds by initials, and inside of names, but not by a single letter', () => {
    expect(found('xab')).toEqual(['西安北']);
    expect(found('nsg')).toEqual(['南山高速']);
    expect(found('n')[0]).toBe('南山县');
    expect(found('x')).toEqual(['西安北']);
  });

  it('finds by code, the whole before the beginning of one, and says which it was', () => {
    expect(found('G4')).toEqual(['南山高速', '南山路']);
    expect(findPlaces(places, '1301')).toMatchObject([{ code: '130100' }]);
    expect(found('30100')).toEqual([]);
    expect(findPlaces(places, '南山县')).toMatchObject([{ code: undefined }]);
  });

  it('takes v for ü', () => {
    expect(found('lvshun')).toEqual(['旅顺']);
    expect(found('lushun')).toEqual(['旅顺']);
  });

  it('finds nothing for nothing', () => {
    expect(found(' ’ ')).toEqual([]);
  });
});

describe('placesOf', () => {
  it('names in Pinyin what has no English name', () => {
    expect(places[3]).toMatchObject({ zh: '南山路', en: 'Nanshanlu', ids: ['5'], bbox: [0, 0, 0, 0] });
  });

  it('keeps all sections of a line', () => {
    expect(places[2]).toMatchObject({ ids: ['3', '4'], bbox: [0, 0, 1, 1], kind: { id: 'road', numbered: true } });
  });
});
