import type { ImportedRows } from '../../../core/importer.js';
import type { UnitColumns } from '../units/match-rows.js';
import { cellFigure } from './cell-figure.js';

/** A column of figures with its year, where its name says one. */
export interface YearColumn {
  readonly column: string;
  readonly year: number | undefined;
}

/** Columns that seem to be one indicator, and what it seems to be. */
export interface GuessedIndicator {
  /** Name of the columns without year and unit. */
  readonly label: string;
  /** Id in core/units, or what the table writes; empty when it says none. */
  readonly unit: string;
  readonly nature: 'count' | 'rate';
  readonly columns: readonly YearColumn[];
}

/** Units as tables write them, with their ids in core/units. */
const unitIdsByText: Readonly<Record<string, string>> = {
  '%': 'percent',
  '％': 'percent',
  元: 'yuan',
  万元: 'yuan-10-thousand',
  亿元: 'yuan-100-million',
  '元/人': 'yuan-per-person',
  人: 'person',
  万人: 'person-10-thousand',
  米: 'm',
  公里: 'km',
  千米: 'km',
  平方公里: 'km2',
  平方千米: 'km2',
  公顷: 'ha',
  亩: 'mu',
  万亩: 'mu-10-thousand',
  km: 'km',
  km2: 'km2',
  ha: 'ha',
  people: 'person',
  persons: 'person',
  yuan: 'yuan',
  percent: 'percent',
};

const rateLike =
  /率|占比|比重|比例|人均|户均|地均|密度|指数|平均|per[ _-]|rate|share|ratio|density|index|mean|average|percent|%/i;
const countLike = /人口|户数|人数|总|产值|收入|支出|产量|数量|个数|gdp|total|population|count|number|amount|面积|area/i;
const skipped = /^(?:序号|编号|排名|名次|id|fid|no\.?|rank|year|年份?|lon|lat|lng|经度|纬度)$/i;

/** How much of a column has to be numbers. */
const least = 0.5;

/** The indicators that a table of units seems to have: its columns of numbers, those of several years together. */
export function guessFigures(rows: ImportedRows, { column, within = [] }: UnitColumns): readonly GuessedIndicator[] {
  const groups = new Map<string, YearColumn[]>();
  for (const [place, { name }] of rows.columns.entries()) {
    if (name === column || within.includes(name) || skipped.test(name.trim()) || !isFigures(rows, place)) continue;
    const { label, year } = withoutYear(name);
    groups.set(label, [...(groups.get(label) ?? []), { column: name, year }]);
  }
  return [...groups].map(([label, columns]) => guessed(label, columns));
}

function guessed(label: string, columns: readonly YearColumn[]): GuessedIndicator {
  const [, plain = label, written = ''] = /^(.*?)\s*[（(]\s*(?:单位[:：]\s*)?([^（）()]+)\s*[)）]$/.exec(label) ?? [];
  const unit = Object.hasOwn(unitIdsByText, written.trim()) ? (unitIdsByText[written.trim()] ?? '') : written.trim();
  const isRate = rateLike.test(label) || unit === 'percent' || unit === 'yuan-per-person';
  const sorted = [...columns].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  return { label: plain, unit, nature: !isRate && countLike.test(label) ? 'count' : 'rate', columns: sorted };
}

/** A name that is a year, or has one: `2020`, `GDP 2020`, `2020年人口（万人）`, `gdp_2020`. */
function withoutYear(name: string): { readonly label: string; readonly year: number | undefined } {
  const match = /(?<!\d)((?:19|20)\d{2})(?!\d)年?/.exec(name);
  if (!match) return { label: name.trim(), year: undefined };
  const rest = `${name.slice(0, match.index)} ${name.slice(match.index + match[0].length)}`;
  const label = rest
    .replace(/[（(]\s*[)）]/g, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();
  return { label: label === '' ? name.trim().replace(match[0], '').trim() : label, year: Number(match[1]) };
}

function isFigures({ rows }: ImportedRows, place: number): boolean {
  const figures = rows.map((cells) => cellFigure(cells[place]));
  const there = figures.filter((figure) => figure !== null);
  return there.length > 0 && there.filter((figure) => figure !== undefined).length >= there.length * least;
}
