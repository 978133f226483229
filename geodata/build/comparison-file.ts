import type { FigureFile, FigureIndicator, FigureUnit } from '../../src/core/figure-file.js';
import type { LocalizedText } from '../../src/core/localized-text.js';
import { everyText } from './apostrophes.js';
import { figureIndicators } from './figure-indicators.js';
import { rowsOfTable } from './figure-rows.js';
import { seriesOf, sourcesNamed } from './figure-series.js';
import { qualifiersOf } from './homonyms.js';
import { type CsvRow, readCsv } from './read-source.js';
import { type Figure, figureKey, readFigureSources, readFigures } from './statistics.js';

/** What a reader of the other regions' figures has to know; their indicators have no other remarks. */
const caveats: Readonly<Record<string, LocalizedText>> = {
  gdp: {
    en: 'Current prices. Provinces: national series after the fourth economic census. Prefectures: revised where a revision is known, else as first published.',
    zh: '按现价。省级为第四次经济普查后国家序列；地级已知修订者用修订数，其余为首次公布数。',
  },
  gdp_per_capita: {
    en: 'As first published, with a break around 2018–19 after the fourth economic census: years before and after are not comparable.',
    zh: '为首次公布数，第四次经济普查后2018—2019年前后有断点，前后不可比。',
  },
};

/** The figures of the regions compared with, as `comparison.json` has them. */
export function comparisonFileOf(): FigureFile {
  const figures = readFigures('comparison.csv');
  const table = readCsv('statistics', 'comparison-units.csv');
  const units = unitsOf(table, figures);
  const used = new Set([...figures.keys()].map((key) => key.split(' ')[2] ?? ''));
  const indicators = figureIndicators.filter(({ id }) => used.has(id)).map(withOwnCaveat);
  const ids = indicators.map(({ id }) => id);
  const rows = rowsOfTable(figures, ids, units, (_figures, indicator, _level, code) =>
    indicator === 'income_rural' && code === '440300' ? 'not-plausible' : 'not-in-source',
  );
  const sources = everyText(sourcesNamed(rows, readFigureSources()));
  return {
    regions: regionsOf(table, units),
    units,
    indicators,
    series: rows.map((row) => seriesOf(row, sources)),
    sources,
    peopleAre: { en: 'residents at the end of 2020', zh: '2020年末常住人口' },
    populations: ['population_resident'],
  };
}

function unitsOf(table: readonly CsvRow[], figures: ReadonlyMap<string, Figure>): FigureUnit[] {
  const qualifiers = { en: qualifierBy(table, 'en'), zh: qualifierBy(table, 'zh') };
  return table.map(
    ({ adcode: code = '', level = '', parent = '', region = '', name_en: en = '', name_zh: zh = '' }) => {
      const qualifier = { en: qualifiers.en.get(code) ?? null, zh: qualifiers.zh.get(code) ?? null };
      return {
        code,
        level,
        parent: parent === '' ? null : parent,
        region,
        name: { en, zh },
        ...((qualifier.en || qualifier.zh) && { qualifier }),
        areaKm2: null,
        people: figures.get(figureKey(level, code, 'population_resident', 2020))?.value ?? null,
      };
    },
  );
}

function qualifierBy(table: readonly CsvRow[], locale: 'en' | 'zh'): Map<string, string | null> {
  const name = (row: CsvRow | undefined) => row?.[`name_${locale}`] ?? '';
  const named = ({ level }: CsvRow) => level === 'prefecture';
  return qualifiersOf(
    table.filter(named).map((row) => ({
      id: row.adcode ?? '',
      name: name(row),
      parent: name(table.find(({ adcode }) => adcode === row.parent)),
    })),
  );
}

function withOwnCaveat({ caveat: _caveat, derived: _derived, ...indicator }: FigureIndicator): FigureIndicator {
  const caveat = caveats[indicator.id];
  return caveat ? { ...indicator, caveat } : indicator;
}

function regionsOf(table: readonly CsvRow[], units: readonly FigureUnit[]): FigureFile['regions'] {
  const bay = table.filter((row) => row.greater_bay_area === 'yes').map(({ adcode = '' }) => adcode);
  const provinces = (id: string) => units.filter(({ level, region }) => level === 'province' && region === id);
  return [
    {
      id: 'yangtze-delta',
      title: { en: 'Yangtze River Delta', zh: '长三角' },
      source: {
        en: 'Outline of the Plan for Integrated Development of the Yangtze River Delta, 2019: Shanghai, Jiangsu, Zhejiang, Anhui',
        zh: '《长江三角洲区域一体化发展规划纲要》，2019年：上海、江苏、浙江、安徽',
      },
      people: peopleOf(provinces('yangtze-delta')),
    },
    { id: 'guangdong', title: { en: 'Guangdong', zh: '广东省' }, people: peopleOf(provinces('guangdong')) },
    {
      id: 'greater-bay-area',
      title: { en: 'Greater Bay Area, prefectures of Guangdong', zh: '粤港澳大湾区内地九市' },
      source: {
        en: 'Outline Development Plan for the Guangdong–Hong Kong–Macao Greater Bay Area, 2019; without Hong Kong and Macao',
        zh: '《粤港澳大湾区发展规划纲要》，2019年；不含香港、澳门',
      },
      codes: bay,
      people: peopleOf(units.filter(({ code }) => bay.includes(code))),
    },
  ];
}

/** Null when one of them is not known. */
function peopleOf(units: readonly FigureUnit[]): number | null {
  return units.reduce<number | null>((sum, { people }) => (sum === null || people === null ? null : sum + people), 0);
}
