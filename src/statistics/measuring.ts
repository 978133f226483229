import type { FigureIndicator, FigureUnit } from '../core/figure-file.js';
import type { LocalizedText } from '../core/localized-text.js';
import { formatValue } from '../core/number-format.js';
import type { SourceRecord } from '../core/sidecar.js';
import type { FigureChoice } from '../core/thematic-choice.js';
import { type DividedUnit, dividedUnit } from './divided-units.js';
import { choiceInvalid, yearsText } from './figure-errors.js';
import type { FigureLookup, UnitFigure } from './figure-lookup.js';

/** What is measured, of what. */
export interface MeasureTask {
  readonly table: FigureLookup;
  readonly level: string;
  readonly choice: FigureChoice;
  readonly indicator: FigureIndicator;
}

/** A number, or a gap with the code of its reason. */
export type Measurement = number | { readonly reason: string | null };

/** How one measure turns figures into what is mapped. */
export interface Measuring {
  readonly title: LocalizedText;
  readonly unit: string;
  readonly format: string;
  readonly how?: LocalizedText;
  readonly caveat?: LocalizedText | undefined;
  /** Takes a figure that is there. */
  measure(value: number, unit: FigureUnit, figure: UnitFigure): Measurement;
  /** Sources of what a unit's figure is divided by. */
  sourcesOf?(unit: FigureUnit): readonly SourceRecord[];
}

/** The figures as they are. */
export function asPublished({ indicator }: MeasureTask): Measuring {
  const { label: title, unit, format } = indicator;
  return { title, unit, format, measure: (value) => value };
}

/** Divided by the people of the same year: the first population of the file that the level has in that year. */
export function perPerson(task: MeasureTask): Measuring {
  const { table, choice, indicator } = task;
  const divided = divisionOf(task, 'per-person');
  const population = populationOf(task);
  const peopleOf = ({ code }: FigureUnit) => table.figure(code, population.id, choice.year);
  const { en, zh } = population.label;
  return {
    title: { en: `${indicator.label.en}, per person`, zh: `${indicator.label.zh}（人均）` },
    unit: divided.unit,
    format: divided.format,
    how: {
      en: `Divided by the people of the same year: ${en}, ${choice.year}.`,
      zh: `除以同年人口：${zh}（${choice.year}年）。`,
    },
    caveat: population.caveat,
    measure: (value, unit, { undivided }) => {
      if (undivided !== null) return { reason: undivided };
      const { value: people, reason } = peopleOf(unit);
      return people === null || people === 0 ? { reason } : (value * divided.factor) / people;
    },
    sourcesOf: (unit) => peopleOf(unit).sources,
  };
}

function populationOf({ table, level, choice, indicator }: MeasureTask): FigureIndicator {
  const ids = table.file.populations ?? [];
  if (ids.includes(indicator.id)) {
    throw choiceInvalid('measure', 'a division by area', choice.measure, 'People per person say nothing.');
  }
  const found = ids.find((id) => table.years(id, level).includes(choice.year));
  const population = found === undefined ? undefined : table.indicator(found);
  if (population) return population;
  const counted = new Set(ids.flatMap((id) => table.years(id, level)));
  const able = table.years(indicator.id, level).filter((year) => counted.has(year));
  const why = `The people of ${choice.year} are not in the dataset for the level ${level}.`;
  throw choiceInvalid('year', yearsText(able), String(choice.year), why);
}

/** Divided by the area inside the outline. */
export function perArea(task: MeasureTask): Measuring {
  const { label } = task.indicator;
  const divided = divisionOf(task, 'per-km2');
  return {
    title: { en: `${label.en}, per km²`, zh: `${label.zh}（地均）` },
    unit: divided.unit,
    format: divided.format,
    how: { en: 'Divided by the area inside the outline.', zh: '除以界线内面积。' },
    measure: (value, { areaKm2 }, { undivided }) => {
      if (undivided !== null) return { reason: undivided };
      return areaKm2 === null || areaKm2 === 0 ? { reason: null } : (value * divided.factor) / areaKm2;
    },
  };
}

function divisionOf({ indicator, choice }: MeasureTask, measure: 'per-person' | 'per-km2'): DividedUnit {
  if (indicator.nature === 'rate') {
    throw choiceInvalid(
      'measure',
      'value, ratio or to-mean',
      choice.measure,
      `${indicator.label.en} is a rate already.`,
    );
  }
  const divided = dividedUnit(measure, indicator.unit);
  if (divided) return divided;
  const why = `There is no unit for ${indicator.label.en} ${measure === 'per-km2' ? 'per km²' : 'per person'}.`;
  throw choiceInvalid('measure', 'value or ratio', choice.measure, why);
}

/** Divided by the figure that another unit, of any level, has in the same year. */
export function relativeTo({ table, choice, indicator }: MeasureTask): Measuring {
  const { to, year } = choice;
  const known = to === undefined ? undefined : table.unit(to);
  if (!known) throw choiceInvalid('to', 'the code of a unit', to ?? 'none', 'A ratio needs a unit to compare with.');
  const { value, sources } = table.figure(known.code, indicator.id, year);
  const name = table.nameOf(known.code);
  if (value === null || value === 0) {
    const able = table
      .years(indicator.id, known.level)
      .filter((each) => table.figure(known.code, indicator.id, each).value);
    throw choiceInvalid('year', yearsText(able), String(year), `${name.en} has no ${indicator.label.en} of that year.`);
  }
  return {
    title: { en: `${indicator.label.en}, relative to ${name.en}`, zh: `${indicator.label.zh}（与${name.zh}之比）` },
    ...sharesOf(value, indicator, { en: `the figure of ${name.en}`, zh: `${name.zh}数值` }),
    sourcesOf: () => sources,
  };
}

/** Divided by a mean. */
export function relativeToMean({ indicator }: MeasureTask, mean: number, weightedBy: LocalizedText): Measuring {
  const what = {
    en: `the mean of the region, weighted by ${weightedBy.en}`,
    zh: `区域均值（按${weightedBy.zh}加权）`,
  };
  const { en, zh } = indicator.label;
  return {
    title: { en: `${en}, relative to the region’s mean`, zh: `${zh}（与区域均值之比）` },
    ...sharesOf(mean, indicator, what),
  };
}

function sharesOf(divisor: number, { unit, format }: FigureIndicator, what: LocalizedText): Omit<Measuring, 'title'> {
  const written = (locale: 'en' | 'zh') => formatValue(locale, divisor, unit, format);
  return {
    unit: 'share',
    format: 'decimal1',
    how: { en: `Divided by ${what.en}: ${written('en')}.`, zh: `除以${what.zh}：${written('zh')}。` },
    measure: (value) => value / divisor,
  };
}
