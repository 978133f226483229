import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeaturePage } from '../../core/columns.js';
import { valueAt } from '../../core/page-access.js';
import { partColumn } from '../../core/part-column.js';
import type { ScenePart } from '../../core/scene.js';
import type { ThematicChoice } from '../../core/thematic-choice.js';
import { openPublishedAtlas, type PublishedAtlas } from '../../testing/published-atlas.js';
import type { ThematicMap } from '../state.js';
import { toMercator } from './mercator.js';

const income: ThematicChoice = {
  level: 'county',
  figure: { indicator: 'income_urban', year: 2020, measure: 'value' },
  classing: { method: 'natural-breaks', classCount: 6 },
  palette: 'yellow-green-blue',
  form: 'areas',
};
const bbox = [113, 36, 120, 43] as const;

let atlas: PublishedAtlas;
beforeAll(async () => {
  atlas = await openPublishedAtlas();
  zoomTo(6.5);
});
afterAll(() => atlas.close());

function zoomTo(viewportZoom: number): void {
  atlas.renderer.reader.viewChanged({ center: [116.4, 39.9], viewportZoom }, bbox);
}

async function mapped(choice: ThematicChoice): Promise<ThematicMap> {
  atlas.viewer.setThematic(choice);
  await atlas.viewer.whenReady();
  const { thematic } = atlas.viewer.state;
  if (thematic.phase === 'failed') throw thematic.error;
  if (thematic.phase !== 'made') throw new Error(thematic.phase);
  return thematic.map;
}

function drawn(): ScenePart {
  const part = atlas.renderer.scene.layers.find(({ id }) => id === 'income')?.parts[0];
  if (!part) throw new Error('nothing is drawn');
  return part;
}

function joined(column = 'mapped'): Readonly<Record<string, string | number>> {
  return drawn().definition.joins?.find((join) => join.column === column)?.values ?? {};
}

/** Extent of each drawn unit on the map, by its code. */
function extents({
  definition,
  pages,
}: ScenePart): Map<string, { x: number; y: number; radius: number; area: number }> {
  return new Map(
    pages.flatMap((page) =>
      Array.from({ length: page.featureCount }, (_, row) => extent(definition.idColumn, page, row)),
    ),
  );
}

function extent(idColumn: string, page: FeaturePage, row: number) {
  const [west = 0, south = 0, east = 0, north = 0] = page.geometry.bboxes?.subarray(row * 4, row * 4 + 4) ?? [];
  const [[x0, y0], [x1, y1]] = [toMercator(west, south), toMercator(east, north)];
  const place = { x: (x0 + x1) / 2, y: (y0 + y1) / 2, radius: (x1 - x0) / 2, area: triangleArea(page, row) };
  return [String(valueAt(page, idColumn, row)), place] as const;
}

function triangleArea({ geometry, triangles, triangleStarts }: FeaturePage, row: number): number {
  const corner = (place: number) => {
    const vertex = triangles?.[place] ?? 0;
    return toMercator(geometry.positions[vertex * 2] ?? 0, geometry.positions[vertex * 2 + 1] ?? 0);
  };
  let area = 0;
  for (let place = triangleStarts?.[row] ?? 0; place < (triangleStarts?.[row + 1] ?? 0); place += 3) {
    const [[ax, ay], [bx, by], [cx, cy]] = [corner(place), corner(place + 1), corner(place + 2)];
    area += Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
  }
  return area;
}

describe('urban income of 2020 by county in natural breaks', () => {
  it('counts every county once, and those without a figure', async () => {
    const { classes, title, fits, figures } = await mapped(income);
    expect(classes.counts.reduce((sum, count) => sum + count, 0)).toBe(158);
    expect(classes).toMatchObject({ missing: 41, classing: income.classing });
    expect(classes.breaks).toHaveLength(5);
    expect(Object.keys(joined())).toHaveLength(158);
    expect(fits['natural-breaks']).toBe(classes.fit);
    expect(title.en).toBe(`${figures.title.en}, 2020`);
  });

  it('is drawn in the layer of its level, and a change of colours leaves the pages', async () => {
    await mapped(income);
    const { pages } = drawn();
    expect(atlas.viewer.state.layers.find(({ id }) => id === 'income')).toMatchObject({ variant: 'county-urban' });
    expect(pages.length).toBeGreaterThan(0);
    const { changed } = await mapped({ ...income, classing: { method: 'quantile', classCount: 6 } });
    expect(changed?.length).toBeGreaterThan(0);
    expect(drawn().pages).toBe(pages);
  });

  it('says no changes where the number of classes is another', async () => {
    await mapped(income);
    expect((await mapped({ ...income, classing: { method: 'quantile', classCount: 5 } })).changed).toBeNull();
  });

  it('stays when the reader zooms to where the file itself is read', async () => {
    await mapped(income);
    const far = drawn().pages;
    zoomTo(7.5);
    await atlas.viewer.whenReady();
    const { definition, pages } = drawn();
    expect(pages).not.toBe(far);
    const known = pages.flatMap((page) => {
      const column = partColumn(definition, page, 'mapped');
      return Array.from(
        { length: page.featureCount },
        (_, row) => column?.nulls && (column.nulls[row >> 3] ?? 0) & (1 << (row & 7)),
      );
    });
    expect(known.filter((isNull) => isNull === 0)).toHaveLength(158);
    zoomTo(6.5);
    await atlas.viewer.whenReady();
  });

  it('says figure, year and source of a county, and why there is none', async () => {
    const map = await mapped(income);
    const [code = '', value = 0] = [...map.figures.values][0] ?? [];
    const details = atlas.viewer.details({ layer: 'income', id: code });
    expect(details?.keyFigure?.text).toBe(`${value.toLocaleString('en')} yuan per person`);
    expect(details?.rows[0]).toMatchObject({
      kind: 'number',
      vintage: '2020',
      source: { text: expect.stringMatching(/./) },
    });
    const [without = '', reason] = [...map.figures.missing].find(([, why]) => why !== null) ?? [];
    const missing = atlas.viewer.details({ layer: 'income', id: without })?.rows[0];
    expect(missing).toMatchObject({ kind: 'missing', reason: expect.stringMatching(/./) });
    expect(missing?.reason).not.toBe(reason);
  });

  it.each(['en', 'zh'] as const)('says a figure once that the attributes have too, in %s', async (locale) => {
    const map = await mapped(income);
    const [[code = '', value = 0] = []] = map.figures.values;
    atlas.viewer.setLocale(locale);
    const rows = atlas.viewer.details({ layer: 'income', id: code })?.rows ?? [];
    atlas.viewer.setLocale('en');
    expect(rows.filter(({ text }) => text.startsWith(value.toLocaleString('en')))).toHaveLength(1);
  });
});

describe('two figures at once', () => {
  it('are nine classes, with both figures of a unit', async () => {
    const choice: ThematicChoice = {
      ...income,
      palette: 'blue-by-orange',
      second: {
        figure: { indicator: 'station_distance', year: 2023, measure: 'value' },
        classing: { method: 'quantile', classCount: 3 },
      },
    };
    const { second } = await mapped(choice);
    const values = Object.values(joined()).map(Number);
    expect(second?.classes.breaks).toHaveLength(2);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThanOrEqual(8);
    expect(values).toHaveLength(158);
    const [code = ''] = Object.keys(joined());
    expect(atlas.viewer.details({ layer: 'income', id: code })?.rows.slice(0, 2)).toMatchObject([
      { kind: 'number' },
      { kind: 'number' },
    ]);
  });
});

describe('differences across borders', () => {
  it('between prefectures are all known', async () => {
    const { gaps, classes } = await mapped({ ...income, level: 'prefecture', form: 'gaps' });
    expect(gaps?.known).toBe(gaps?.borders);
    expect(gaps?.knownKilometres).toBeCloseTo(gaps?.kilometres ?? 0);
    expect(classes.missing).toBe(0);
    expect(Object.keys(joined())).toHaveLength(gaps?.gaps.size ?? 0);
    const [border = ''] = Object.keys(joined());
    const details = atlas.viewer.details({ layer: 'income', id: border });
    expect(details?.rows.slice(0, 3).map(({ kind }) => kind)).toEqual(['number', 'number', 'number']);
    expect(details?.name.text).toMatch(/.–./);
  });

  it('between counties of two provinces are known for 12 of 50', async () => {
    const { gaps, classes } = await mapped({ ...income, form: 'gaps' });
    expect(gaps).toMatchObject({ borders: 536, acrossProvinces: { borders: 50, known: 12 } });
    expect(classes.counts.reduce((sum, count) => sum + count, classes.missing)).toBe(536);
    expect(classes.breaks.length).toBeLessThan(5);
  });
});

describe('units as large as their people', () => {
  const density: ThematicChoice = { ...income, form: 'dorling' };
  const people = async (level: string) => {
    const table = await atlas.viewer.figures();
    return new Map(table.units(level).map((unit) => [unit.code, unit.people ?? 0]));
  };

  it('are circles that do not overlap and stay near', async () => {
    await mapped({ ...income, form: 'symbols' });
    const origins = extents(drawn());
    await mapped(density);
    const circles = [...extents(drawn())];
    expect(circles).toHaveLength(199);
    for (const [index, [, one]] of circles.entries())
      for (const [, other] of circles.slice(index + 1)) {
        const overlap = one.radius + other.radius - Math.hypot(one.x - other.x, one.y - other.y);
        expect(overlap).toBeLessThan(0.01 * Math.min(one.radius, other.radius));
      }
    const moved = circles.map(([code, { x, y }]) =>
      Math.hypot(x - (origins.get(code)?.x ?? 0), y - (origins.get(code)?.y ?? 0)),
    );
    expect(Math.max(...moved)).toBeLessThan(1.2);
    expect(moved.reduce((sum, way) => sum + way, 0) / 199).toBeLessThan(0.3);
    const counts = await people('county');
    const perArea = circles.map(([code, { area }]) => (counts.get(code) ?? 0) / area);
    expect(Math.max(...perArea) / Math.min(...perArea)).toBeLessThan(1.001);
    const { pages } = drawn();
    await mapped({ ...density, palette: 'greens' });
    expect(drawn().pages).toBe(pages);
    expect(Object.keys(joined())).toHaveLength(158);
  });

  it('are outlines made smaller', async () => {
    for (const level of ['county', 'prefecture', 'province']) {
      await mapped({ ...income, level, form: 'areas' });
      const before = extents(drawn());
      await mapped({ ...income, level, form: 'noncontiguous' });
      const counts = await people(level);
      const perArea = [...extents(drawn())].map(([code, { area }]) => (counts.get(code) ?? 0) / area);
      expect(Math.max(...perArea) / Math.min(...perArea)).toBeLessThan(1.01);
      for (const [code, { area }] of extents(drawn())) expect(area).toBeLessThan((before.get(code)?.area ?? 0) * 1.1);
    }
  });
});

describe('a choice that cannot be mapped', () => {
  const gdp = { indicator: 'gdp', year: 2020, measure: 'value' } as const;
  const wrong: readonly [string, ThematicChoice, string][] = [
    ['a level there is not', { ...income, level: 'town' }, 'value-invalid'],
    ['an indicator there is not', { ...income, figure: { ...income.figure, indicator: 'joy' } }, 'value-invalid'],
    ['a year without figures', { ...income, figure: { ...income.figure, year: 1900 } }, 'value-invalid'],
    ['a palette there is not', { ...income, palette: 'mauve' }, 'value-invalid'],
    ['a palette of two figures for one', { ...income, palette: 'blue-by-orange' }, 'value-invalid'],
    [
      'two figures as lines',
      { ...income, form: 'gaps', second: { figure: gdp, classing: income.classing } },
      'value-invalid',
    ],
    ['a count that colours areas', { ...income, figure: gdp }, 'figures-undivided'],
    ['a count that colours circles of people', { ...income, form: 'dorling', figure: gdp }, 'figures-undivided'],
  ];

  it.each(wrong)('%s is said, and the map stays', async (_, choice, code) => {
    const map = await mapped(income);
    const before = drawn();
    atlas.viewer.setThematic(choice);
    await atlas.viewer.whenReady();
    expect(atlas.viewer.state.thematic).toMatchObject({ phase: 'failed', choice, error: { code }, shown: { map } });
    expect(drawn()).toBe(before);
  });

  it('may be a count as circles', async () => {
    const { classes } = await mapped({ ...income, figure: gdp, form: 'symbols' });
    const { symbology } = drawn().definition;
    const sizes = symbology.kind === 'symbols' ? symbology.classes.map(({ sizePx }) => sizePx ?? 0) : [];
    expect(sizes.slice(0, classes.counts.length)).toEqual(
      sizes.slice(0, classes.counts.length).toSorted((a, b) => b - a),
    );
    expect(classes.counts.length).toBeLessThanOrEqual(5);
  });
});

describe('choices one after the other', () => {
  it('end with the last', async () => {
    atlas.viewer.setThematic({ ...income, form: 'gaps' });
    atlas.viewer.setThematic({ ...income, level: 'town' });
    const { title } = await mapped({
      ...income,
      level: 'province',
      figure: { ...income.figure, indicator: 'income_all' },
    });
    expect(atlas.viewer.variant('income')).toMatchObject({ id: 'province-urban', title });
  });

  it('are taken back by null, and by a variant of the catalog', async () => {
    await mapped(income);
    atlas.viewer.setThematic(null);
    expect(atlas.viewer.state.thematic).toEqual({ phase: 'none' });
    expect(atlas.viewer.variant('income').title.en).toBe('Counties, urban residents, 2020');
    await mapped(income);
    atlas.viewer.setVariant('income', 'county-rural');
    expect(atlas.viewer.state.thematic).toEqual({ phase: 'none' });
    expect(atlas.viewer.variant('income').id).toBe('county-rural');
  });
});
