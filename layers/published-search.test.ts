import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pinyinOf } from '../geodata/build/pinyin-of.js';
import { findColumn, readValue, rowsWhere } from '../src/core/page-access.js';
import { checkSearchFile } from '../src/core/search-file.js';
import { decodeFlatGeobuf } from '../src/flatgeobuf/decode.js';
import { findPlaces } from '../src/viewer/search/find-places.js';
import type { Place } from '../src/viewer/search/place.js';
import { placesOf } from '../src/viewer/search/read-places.js';
import { catalog } from './index.js';

/* The published list of names, held against the published files. */

const folder = new URL('../public/geodata/', import.meta.url);
const bytes = readFileSync(new URL(catalog.search ?? '', folder));
const file = checkSearchFile(JSON.parse(bytes.toString()), 'search.json');
const places = placesOf(file);

interface NamedFeature {
  readonly layer: string;
  readonly variant: string;
  readonly source: string;
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/** Every feature of every variant that has a name. */
const features = catalog.layers.flatMap((layer) =>
  layer.variants.flatMap(({ id: variant, parts }) =>
    parts.flatMap((part): NamedFeature[] => {
      const page = decodeFlatGeobuf(readFileSync(new URL(part.source, folder)));
      const read = (name: string | undefined, row: number) => {
        const column = name === undefined ? undefined : findColumn(page, name);
        return String((column && readValue(column, row)) ?? '');
      };
      return rowsWhere(page, part.filter).flatMap((row) => {
        const [zh, en] = [read(part.name?.zh, row), read(part.name?.en, row)];
        const feature = { layer: layer.id, variant, source: part.source, id: read(part.idColumn, row), zh, en };
        return zh === '' && en === '' ? [] : [feature];
      });
    }),
  ),
);

const found = new Map<string, ReadonlySet<string>>();

/** Layer and id of everything a query finds. */
function foundBy(query: string): ReadonlySet<string> {
  const known = found.get(query);
  if (known) return known;
  const refs = findPlaces(places, query).flatMap(({ place }) => place.ids.map((id) => `${place.kind.layer} ${id}`));
  const made = new Set(refs);
  found.set(query, made);
  return made;
}

function missing(queryOf: (feature: NamedFeature) => string): readonly string[] {
  return features
    .filter((each) => queryOf(each) !== '' && !foundBy(queryOf(each)).has(`${each.layer} ${each.id}`))
    .map((each) => `${each.layer} ${each.id} by ${queryOf(each)}`);
}

const first = (query: string, count = 1) =>
  findPlaces(places, query)
    .slice(0, count)
    .map(({ place }) => `${place.zh} ${place.kind.id}`);

describe('every named feature of every layer is found', () => {
  it('by its Chinese name', () => expect(missing(({ zh }) => zh)).toEqual([]));
  it('by its English name', () => expect(missing(({ en }) => en)).toEqual([]));
  it('by the Pinyin of its Chinese name', () => {
    expect(missing(({ zh }) => pinyinOf(zh).replace(/[' ]/g, ''))).toEqual([]);
  });
  it('in numbers that leave none out', () => {
    expect(new Set(features.map(({ layer, id }) => `${layer} ${id}`)).size).toBe(1220);
    expect(places).toHaveLength(1060);
  });
});

describe('the list', () => {
  it('weighs 60 kB at most when compressed', () => {
    expect(gzipSync(bytes, { level: 9 }).length).toBeLessThanOrEqual(60 * 1024);
  });

  it('opens every entry in a layer and variant that have all of its features, from the file it names', () => {
    const known = new Set(features.map(({ layer, variant, source, id }) => [layer, variant, source, id].join(' ')));
    const lost = places.flatMap(({ kind, ids }) => {
      if (kind.layer === undefined) return [];
      const refs = ids.map((id) => [kind.layer, kind.variant, kind.source, id].join(' '));
      return refs.filter((ref) => !known.has(ref));
    });
    expect(lost).toEqual([]);
  });

  it('says of names that only the base map has which of its files they are from', () => {
    const files = catalog.basemap.sources.map(({ source }) => source);
    const kinds = file.kinds.filter(({ layer }) => layer === undefined);
    expect(kinds.map(({ id }) => id)).toEqual(['neighbour', 'city', 'water']);
    for (const { source } of kinds) expect(files).toContain(source);
  });

  it.each(['zh', 'en'] as const)('tells namesakes apart in %s', (locale) => {
    const labels = places.map((place: Place) => [place[locale], place.kind.title[locale], place.inside[locale]].join());
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  });

  it('has one entry for a line, with all of its sections', () => {
    const line = places.find(({ zh }) => zh === '京港澳高速');
    const sections = features.filter(({ zh }) => zh === '京港澳高速');
    expect(line?.codes).toEqual(['G4']);
    expect(sections.every(({ id }) => line?.ids.includes(id))).toBe(true);
    expect(line?.bbox?.[3]).toBeGreaterThan(39.7);
    expect(line?.bbox?.[1]).toBeLessThan(36.3);
  });

  it('counts stretches shared with another road among the sections of both', () => {
    const shared = (zh: string) => places.find((place) => place.zh === zh && place.kind.id === 'expressway')?.ids ?? [];
    expect(shared('京沪高速').filter((id) => shared('京台高速').includes(id)).length).toBeGreaterThan(2);
  });
});

describe('people find', () => {
  it.each([
    ['北京南', '北京南 high-speed-station'],
    ['北京南站', '北京南 high-speed-station'],
    ['bjn', '北京南 high-speed-station'],
    ['bei jing nan', '北京南 high-speed-station'],
    ['Beijing South Railway Station', '北京南 high-speed-station'],
    ['京沪高铁', '京沪高速铁路 high-speed-line'],
    ['jinghu gaotie', '京沪高速铁路 high-speed-line'],
    ['Beijing-Shanghai high-speed railway', '京沪高速铁路 high-speed-line'],
    ['京雄', '京雄城际铁路 intercity-line'],
    ['京沪高速', '京沪高速 expressway'],
    ['G4', '京港澳高速 expressway'],
    ['g95', '首都地区环线高速 expressway'],
    ['Ｇ２', '京沪高速 expressway'],
    ['廊坊', '廊坊市 prefecture'],
    ['Langfang', '廊坊市 prefecture'],
    ['yuxian', '蔚县 county'],
    ['130629', '容城县 county'],
    ['pkx', '北京大兴国际机场 airport'],
    ['大兴机场', '大兴机场 high-speed-station'],
    ['xiongan', '雄安新区（三县） new-area-part'],
    ['白洋淀', '白洋淀 high-speed-station'],
    ['lvliang', '东吕高速 expressway'],
  ])('by %s %s', (query, expected) => expect(first(query)).toEqual([expected]));

  it('the higher level first among equal names', () => {
    expect(first('北京', 3)).toEqual(['北京市 province', '北京市 prefecture', '北京 station']);
  });

  it('within 5 ms, whatever they type', () => {
    const queries = ['b', '北', 'bj', 'beijing', '京沪高速铁路', 'zzz', 'G', 'an', 'Beijing–Shanghai Expressway'];
    const times = queries.flatMap((query) =>
      Array.from({ length: 20 }, () => {
        const start = performance.now();
        findPlaces(places, query);
        return performance.now() - start;
      }),
    );
    expect(times.sort((a, b) => a - b)[times.length >> 1]).toBeLessThan(5);
  });
});
