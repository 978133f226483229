import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { featureAt } from '../src/core/page-geometry.js';
import { decodeFlatGeobuf } from '../src/flatgeobuf/decode.js';
import { cook, type FileName, recipes } from './seeded-files.js';
import { linesBbox, sectionsCenter } from './seeded-sections.js';

/** Features of a recipe, of which only so many are made. */
function features(name: FileName, count: number) {
  const page = decodeFlatGeobuf(Buffer.concat([...cook({ ...recipes[name], features: count })]));
  return Array.from({ length: page.featureCount }, (_, row) => featureAt(page, row)).sort(
    (a, b) => Number(a.properties.id) - Number(b.properties.id),
  );
}

function lineOf({ geometry }: ReturnType<typeof features>[number]): Position[] {
  return geometry?.type === 'LineString' ? geometry.coordinates : [];
}

describe('a bench file', () => {
  it.each(Object.keys(recipes) as FileName[])('%s is the same each time', (name) => {
    const again = () => Buffer.concat([...cook({ ...recipes[name], features: 300 })]);
    expect(again().equals(again())).toBe(true);
  });

  it('of sections near towns lies in the region', () => {
    const [west, south, east, north] = linesBbox;
    for (const [lng = 0, lat = 0] of features('lines-200k', 2000).map((each) => lineOf(each)[0] ?? [])) {
      expect(lng > west - 0.01 && lng < east + 0.01 && lat > south - 0.01 && lat < north + 0.01).toBe(true);
    }
  });
});

describe('the growing series', () => {
  it('has the same features around its middle, however large the file is', () => {
    const [lng = 0, lat = 0] = sectionsCenter;
    const near = (count: number) =>
      features('sections-10k', count).filter((each) =>
        lineOf(each).every(([x = 0, y = 0]) => Math.abs(x - lng) < 0.1 && Math.abs(y - lat) < 0.1),
      );
    const small = near(25_000).map(lineOf);
    expect(small.length).toBeGreaterThan(3000);
    expect(near(49_000).map(lineOf)).toEqual(small);
  });
});

describe('the roads', () => {
  const sections = features('roads-1m', 4000);

  it('are joined: sections of one road share end points', () => {
    const ends = (each: (typeof sections)[number]) => [lineOf(each)[0], lineOf(each).at(-1)].map(String);
    const apart = sections.filter((each, index) => {
      const before = sections[index - 1];
      if (!before || before.properties.road !== each.properties.road) return false;
      return !ends(each).some((end) => ends(before).includes(end));
    });
    expect(apart).toEqual([]);
  });

  it('are of five classes with very different totals', () => {
    const counts = new Map<unknown, number>();
    for (const { properties } of sections) counts.set(properties.class, (counts.get(properties.class) ?? 0) + 1);
    expect([...counts.values()]).toEqual([80, 240, 560, 1200, 1920]);
  });
});
