import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkFigureFile } from '../../../core/figure-file.js';
import type { ImportedRows } from '../../../core/importer.js';
import { checkSearchFile } from '../../../core/search-file.js';
import { FigureTable } from '../../../statistics/figure-table.js';
import { smallCatalog } from '../../../testing/small-catalog.js';
import { placesOf } from '../../search/read-places.js';
import { guessUnitColumn } from './guess-unit-column.js';
import { matchRows } from './match-rows.js';
import { readUnitNames } from './read-unit-names.js';
import type { UnitCandidates } from './unit-candidates.js';

const published = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../public/geodata/${name}`, import.meta.url), 'utf8'));
const table = new FigureTable(checkFigureFile(published('figures.json'), 'figures.json'));
const places = placesOf(checkSearchFile(published('search.json'), 'search.json'));
const units = ['province', 'prefecture', 'county'].map((level) => ({
  level,
  title: { en: level, zh: level },
  layer: 'income',
  variant: level,
}));
const catalog = { ...smallCatalog, units, figures: 'figures.json' };
const levels = await readUnitNames({ catalog, figures: async () => table, places: async () => places });
const [provinces, prefectures, counties] = levels as [UnitCandidates, UnitCandidates, UnitCandidates];

function rowsOf(columns: readonly string[], ...rows: (string | number | null)[][]): ImportedRows {
  return { columns: columns.map((name) => ({ name, type: 'string', samples: [] })), rows };
}

const codesOf = (names: UnitCandidates, text: string, within: readonly string[] = []) =>
  names.of(text, within).map(({ code }) => code);

it.each([
  // Codes of six, nine and twelve digits, as text, and as a spreadsheet writes numbers.
  ['130102', '130102'],
  ['130102000', '130102'],
  ['130102000000', '130102'],
  ['130102.0', '130102'],
  // Chinese names, with the word for the kind and without, wide and with spaces, in traditional characters.
  ['长安区', '130102'],
  ['长安', '130102'],
  [' 长 安 区 ', '130102'],
  ['長安區', '130102'],
  ['灤州市', '130284'],
  ['青龙满族自治县', '130321'],
  ['青龙', '130321'],
  ['围场满族蒙古族自治县', '130828'],
  ['围场', '130828'],
  ['滨海新区', '120116'],
  ['滨海', '120116'],
  ['雄县', '130638'],
  // After the units that it lies in.
  ['石家庄市长安区', '130102'],
  ['河北省石家庄市长安区', '130102'],
  ['河北省/石家庄市/长安区', '130102'],
  ['河北 石家庄 长安', '130102'],
  ['北京市东城区', '110101'],
  ['北京市市辖区东城区', '110101'],
  ['沧州市新华区', '130902'],
  // English and Pinyin.
  ["Chang'an District", '130102'],
  ['Chang’an', '130102'],
  ['Changan Qu', '130102'],
  ['changan', '130102'],
  ["Chang'an District, Shijiazhuang, Hebei", '130102'],
  ['Qinglong Manchu Autonomous County', '130321'],
  // Units of before with the same ground.
  ['滦县', '130284'],
  ['任县', '130505'],
  ['南和县', '130506'],
  ['密云县', '110118'],
  ['蓟县', '120119'],
  ['平泉县', '130881'],
  ['保定市新市区', '130602'],
  ['130223', '130284'],
])('takes %j for one county: %s', (text, code) => {
  expect(codesOf(counties, text)).toEqual([code]);
});

it.each([
  ['新华区', ['130105', '130902']],
  ['Xinhua District', ['130105', '130902']],
  // A district of today in one prefecture, and of before in two others.
  ['桥东区', ['130702', '130102', '130104', '130502']],
  ['桥西区', ['130104', '130703', '130503']],
  // Divided among several.
  ['邢台县', ['130502', '130503']],
  ['宣化县', ['130702', '130703', '130705']],
  ['抚宁县', ['130302', '130304', '130306']],
  ['130521', ['130502', '130503']],
])('leaves %j to the reader', (text, codes) => {
  expect(codesOf(counties, text)).toEqual(codes);
});

it.each(['西安市长安区', '保定市长安区', '长安街', '沧', '130102001', '999999', '合计', ''])(
  'finds no county in %j',
  (text) => {
    expect(codesOf(counties, text)).toEqual([]);
  },
);

it('narrows by what other columns say, and takes nothing that lies elsewhere', () => {
  expect(codesOf(counties, '新华区', ['沧州市'])).toEqual(['130902']);
  expect(codesOf(counties, '新华区', ['沧州'])).toEqual(['130902']);
  expect(codesOf(counties, 'Xinhua District', ['Cangzhou', 'Hebei Province'])).toEqual(['130902']);
  expect(codesOf(counties, '桥东区', ['邢台市'])).toEqual(['130502']);
  expect(codesOf(counties, '长安区', ['西安市'])).toEqual([]);
  expect(codesOf(counties, '长安区', [''])).toEqual(['130102']);
});

it('matches prefectures and provinces by the same ways', () => {
  expect(codesOf(prefectures, '石家庄')).toEqual(['130100']);
  expect(codesOf(prefectures, '河北省石家庄市')).toEqual(['130100']);
  expect(codesOf(prefectures, '1301')).toEqual(['130100']);
  expect(codesOf(prefectures, 'Zhangjiakou')).toEqual(['130700']);
  expect(codesOf(provinces, '河北')).toEqual(['130000']);
  expect(codesOf(provinces, '13')).toEqual(['130000']);
  expect(codesOf(provinces, 'Hebei Province')).toEqual(['130000']);
});

it('sorts the rows of a table, and guesses nothing', () => {
  const rows = rowsOf(
    ['name', 'value'],
    ['东城区', 1],
    ['东城', 2],
    ['滦县', 3],
    ['邢台县', 4],
    ['塘沽区', 5],
    ['浦东新区', 6],
    [null, 7],
  );
  const matching = matchRows(rows, { column: 'name' }, counties);
  expect(matching.matched.map(({ row, code }) => [row, code])).toEqual([[2, '130284']]);
  expect(matching.matched[0]?.change).toMatchObject({ year: 2018, kind: 'renamed', document: '民函〔2018〕103号' });
  expect(matching.doubled).toMatchObject([{ code: '110101', rows: [{ row: 0 }, { row: 1 }] }]);
  // A part of a unit of today is the reader's to settle, too.
  expect(matching.ambiguous.map(({ row }) => row)).toEqual([3, 4]);
  expect(matching.ambiguous[1]?.candidates).toMatchObject([{ code: '120116', change: { kind: 'merged', year: 2009 } }]);
  expect(matching.unmatched).toEqual([{ row: 5, text: '浦东新区' }]);
  expect(matching.leftOut).toEqual([6]);
  expect(matching.without).toHaveLength(197);
});

it('takes what the reader settles', () => {
  const rows = rowsOf(['name'], ['东城区'], ['东城'], ['邢台县']);
  const settled = new Map([
    [1, null],
    [2, '130503'],
  ]);
  const matching = matchRows(rows, { column: 'name' }, counties, settled);
  expect(matching.matched.map(({ row, code, settled: said }) => [row, code, said])).toEqual([
    [0, '110101', false],
    [2, '130503', true],
  ]);
  expect(matching).toMatchObject({ doubled: [], ambiguous: [], unmatched: [], leftOut: [1] });
});

it('takes every unit by its own name, code and English name, where the name alone says enough', () => {
  for (const { code, name, qualifier } of counties.units) {
    expect(codesOf(counties, code)).toEqual([code]);
    if (qualifier || name.zh === '桥东区') continue;
    expect(codesOf(counties, name.zh), name.zh).toEqual([code]);
    expect(codesOf(counties, name.en), name.en).toEqual([code]);
  }
});

it('finds the column of the units, its level and the columns around it', () => {
  const tables: [ImportedRows, object][] = [
    [
      rowsOf(['市', '县', '值'], ['石家庄市', '长安区', 3], ['沧州市', '新华区', 4]),
      { level: 'county', column: '县', within: ['市'] },
    ],
    [rowsOf(['adcode', 'gdp'], [130102, 3], [130104, 4]), { level: 'county', column: 'adcode' }],
    [rowsOf(['city', 'gdp'], ['Shijiazhuang', 3], ['Handan', 4]), { level: 'prefecture', column: 'city' }],
    [rowsOf(['地区', '值'], ['河北省', 3], ['天津市', 4], ['北京市', 5]), { level: 'province', column: '地区' }],
  ];
  for (const [rows, expected] of tables) expect(guessUnitColumn(rows, levels)).toMatchObject(expected);
  expect(guessUnitColumn(rowsOf(['x', 'y'], [116.4, 39.9]), levels)).toBeUndefined();
});
