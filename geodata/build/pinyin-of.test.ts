import { describe, expect, it } from 'vitest';
import { folded } from '../../src/core/folded-text.js';
import { pinyinOf } from './pinyin-of.js';
import { readGeoJson } from './read-source.js';

describe('pinyinOf', () => {
  it('separates words and syllables and leaves what is not Chinese', () => {
    expect(pinyinOf('京沪高速铁路')).toBe("jing'hu gao'su'tie'lu");
    expect(pinyinOf('太行山高速（涞曲段）')).toBe("tai'hang'shan gao'su lai'qu'duan");
    expect(pinyinOf('K2线路所')).toBe("K2 xian'lu'suo");
  });

  it('reads every county as its published English name does', () => {
    const other = readGeoJson('counties').filter(({ properties }) => {
      const [first = ''] = String(properties.name_en).split(' ');
      return !folded(pinyinOf(String(properties.name_zh))).startsWith(folded(first));
    });
    expect(other.map(({ properties }) => [properties.name_zh, properties.name_en])).toEqual([]);
  });

  it('reads every station as its published English name does', () => {
    const other = readGeoJson('stations').filter(({ properties: { name_zh, name_en } }) => {
      return typeof name_en === 'string' && folded(pinyinOf(String(name_zh))) !== folded(name_en);
    });
    expect(other.map(({ properties }) => [properties.name_zh, properties.name_en])).toEqual([]);
  });
});
