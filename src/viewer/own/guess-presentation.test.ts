import { expect, test } from 'vitest';
import { parseCatalog } from '../../core/catalog.js';
import { GeometryType } from '../../core/geometry-type.js';
import type { ColumnProfile, ImportedFeatures } from '../../core/importer.js';
import { smallCatalog } from '../../testing/small-catalog.js';
import { guessPresentation } from './guess-presentation.js';

const title = { en: 'Own', zh: '自有' };
const nullMeaning = { en: 'not in this file', zh: '本文件未载' };

function column(name: string, given: Partial<ColumnProfile>): ColumnProfile {
  return { name, type: 'string', label: { en: name, zh: name }, nullMeaning, missing: 0, distinct: 100, ...given };
}

function categories(name: string, counts: Readonly<Record<string, number>>): ColumnProfile {
  const values = Object.entries(counts);
  return column(name, { values, distinct: values.length });
}

function figures(name: string, numbers: readonly number[]): ColumnProfile {
  return column(name, { type: 'number', numbers, distinct: new Set(numbers).size });
}

function guessedPart(geometryType: GeometryType, columns: readonly ColumnProfile[], count = 100) {
  const features: ImportedFeatures = {
    file: new Blob([]),
    columns: [column('id', {}), ...columns],
    idColumn: 'id',
    geometryType,
    count,
    bbox: [114, 36, 118, 42],
    leftOut: [],
    transforms: [],
    datum: 'WGS 84',
    shiftMeters: 0,
  };
  const { variants } = guessPresentation(features, title);
  const [part] = variants[0]?.parts ?? [];
  if (!part) throw new Error('A layer has a part.');
  // What is guessed is a layer that a catalog may have.
  const served = variants.map((each) => ({ ...each, parts: [{ ...part, source: 'own.fgb' }] }));
  parseCatalog({
    ...smallCatalog,
    layers: [{ id: 'own-x', title, description: title, visible: true, opacity: 1, variants: served }],
  });
  return part;
}

const spread = Array.from({ length: 100 }, (_, index) => 1000 + index * index);

test('few kinds of points each get a colour and a shape, and what has none a sign of its own', () => {
  const part = guessedPart(GeometryType.Point, [
    categories('类型', { 学校: 60, 医院: 30, 公园: 10 }),
    figures('x', spread),
  ]);
  expect(part.keyFigure).toBe('类型');
  if (part.symbology.kind !== 'symbols') throw new Error(part.symbology.kind);
  expect(part.symbology.column).toBe('类型');
  expect(part.symbology.classes.map(({ value }) => value)).toEqual(['学校', '医院', '公园', null]);
  const looks = part.symbology.classes.map(({ shape, color }) => `${shape} ${color.light}`);
  expect(new Set(looks).size).toBe(4);
  expect(new Set(part.symbology.classes.slice(0, 3).map(({ shape }) => shape)).size).toBe(3);
});

test('of many kinds the most frequent get colours, and the others one together', () => {
  const many = Object.fromEntries('abcdefghij'.split('').map((name, index) => [name, 20 - index]));
  const part = guessedPart(GeometryType.LineString, [categories('kind', many)], 155);
  expect(part.classed).toEqual({ column: '$class', of: 'kind', values: ['a', 'b', 'c', 'd', 'e', 'f'] });
  if (part.symbology.kind !== 'lines') throw new Error(part.symbology.kind);
  // First at the bottom; the legend turns them round.
  expect(part.symbology.classes.map(({ label }) => label.en)).toEqual([
    'no value',
    'other',
    'f',
    'e',
    'd',
    'c',
    'b',
    'a',
  ]);
});

test('areas with figures are a choropleth with classes that a legend can say', () => {
  const part = guessedPart(GeometryType.MultiPolygon, [figures('OBJECTID', [1, 2, 3, 4, 5]), figures('人口', spread)]);
  if (part.symbology.kind !== 'choropleth') throw new Error(part.symbology.kind);
  expect(part.symbology.column).toBe('人口');
  const { breaks } = part.symbology.classification;
  expect(breaks).toHaveLength(4);
  expect(breaks.every((each) => each % 10 === 0)).toBe(true);
  expect(part.attributes).toContainEqual({ column: '人口', format: 'integer' });
});

test('points with figures are coloured by class, strong enough for the ground', () => {
  const part = guessedPart(GeometryType.Point, [
    figures(
      'pm25',
      spread.map((value) => value / 1000),
    ),
  ]);
  expect(part.classed).toMatchObject({ of: 'pm25', method: 'natural-breaks' });
  if (part.symbology.kind !== 'symbols') throw new Error(part.symbology.kind);
  expect(part.symbology.classes).toHaveLength(6);
  expect(part.symbology.classes.at(-1)?.value).toBeNull();
  expect(part.symbology.classes[0]?.label.zh).toMatch(/及以上$/);
});

test('ids, names, positions and counters say nothing to colour by', () => {
  const part = guessedPart(GeometryType.Point, [
    column('站名', {}),
    figures('序号', spread),
    figures('lon', spread),
    figures('row', [1, 2, 3, 4, 5, 6]),
    categories('name', { a: 50, b: 50 }),
  ]);
  if (part.symbology.kind !== 'symbols') throw new Error(part.symbology.kind);
  expect(part.symbology.classes.map(({ label }) => label)).toEqual([title]);
  expect(part.keyFigure).toBeUndefined();
});

test('names stand in the column that looks like it, unless they stand where they usually do', () => {
  expect(guessedPart(GeometryType.Point, [column('学校名称', {})]).name).toEqual({ zh: '学校名称', en: '学校名称' });
  expect(guessedPart(GeometryType.Point, [column('name', {}), column('kind_name', {})]).name).toBeUndefined();
});

test('years from which features are there are their time, and are written as years', () => {
  const part = guessedPart(GeometryType.Point, [
    figures('建成年份', [1995, 2008, 2020]),
    figures('year', [2024, 2025]),
  ]);
  expect(part.time).toEqual({ column: '建成年份' });
  expect(part.attributes).toContainEqual({ column: '建成年份', format: 'year' });
  expect(
    guessedPart(GeometryType.Point, [figures('year', [2024, 2025]), column('date', { type: 'datetime' })]).time,
  ).toBe(undefined);
});
