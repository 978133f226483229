import type { FigureUnit } from '../core/figure-file.js';
import type { LocalizedText } from '../core/localized-text.js';
import type { SourceRecord } from '../core/sidecar.js';
import type { FigureChoice } from '../core/thematic-choice.js';
import { coverageOf, leastPeopleShare } from './figure-coverage.js';
import { choiceInvalid, yearsText } from './figure-errors.js';
import type { FigureLookup } from './figure-lookup.js';
import type { MeasuredFigures } from './measured-figures.js';
import {
  asPublished,
  type MeasureTask,
  type Measuring,
  perArea,
  perPerson,
  relativeTo,
  relativeToMean,
} from './measuring.js';
import { meanOf } from './regional-figures.js';

/**
 * Figures of the units of a level, measured as a reader chose.
 *
 * @param region - Id of the region whose units are measured; the file's first when left out.
 * @throws {AtlasError} `value-invalid` when the choice cannot be measured, saying why and what can.
 */
export function measureFigures(
  table: FigureLookup,
  level: string,
  choice: FigureChoice,
  region = table.file.regions[0]?.id,
): MeasuredFigures {
  const task = taskOf(table, level, choice);
  const measuring = measuringOf(task, region);
  const units = table.units(level, region);
  const { values, missing, derived, sources } = measuredUnits(task, measuring, units);
  const { indicator } = task;
  return {
    choice,
    level,
    indicator,
    title: measuring.title,
    unit: measuring.unit,
    format: measuring.format,
    values,
    missing,
    coverage: coverageOf(table, region, units, values),
    how: joined([measuring.how, derived ? indicator.derived : undefined]),
    caveat: joined([indicator.caveat, measuring.caveat]),
    sources: [...sources],
    needsDivision: indicator.nature === 'count' && choice.measure !== 'per-person' && choice.measure !== 'per-km2',
  };
}

/** Every unit's measurement or the reason for its gap; whether any was worked out by the dataset; sources of all. */
function measuredUnits({ table, choice }: MeasureTask, measuring: Measuring, units: readonly FigureUnit[]) {
  const values = new Map<string, number>();
  const missing = new Map<string, string | null>();
  const sources = new Set<SourceRecord>();
  let derived = false;
  for (const unit of units) {
    const figure = table.figure(unit.code, choice.indicator, choice.year);
    const measured = figure.value === null ? figure : measuring.measure(figure.value, unit, figure);
    if (typeof measured !== 'number') {
      missing.set(unit.code, measured.reason);
      continue;
    }
    values.set(unit.code, measured);
    derived ||= figure.status === 'derived';
    for (const each of [...figure.sources, ...(measuring.sourcesOf?.(unit) ?? [])]) sources.add(each);
  }
  return { values, missing, derived, sources };
}

function taskOf(table: FigureLookup, level: string, choice: FigureChoice): MeasureTask {
  const indicator = table.indicator(choice.indicator);
  if (!indicator) {
    const known = table.file.indicators.map(({ id }) => id).join(', ');
    throw choiceInvalid('indicator', `one of ${known}`, choice.indicator, 'The file of figures has no such indicator.');
  }
  const years = table.years(indicator.id, level);
  if (!years.includes(choice.year)) {
    const why = `${indicator.label.en} has no figures of ${choice.year} for the level ${level}.`;
    throw choiceInvalid('year', yearsText(years), String(choice.year), why);
  }
  return { table, level, choice, indicator };
}

function measuringOf(task: MeasureTask, region: string | undefined): Measuring {
  switch (task.choice.measure) {
    case 'value':
      return asPublished(task);
    case 'per-person':
      return perPerson(task);
    case 'per-km2':
      return perArea(task);
    case 'ratio':
      return relativeTo(task);
    case 'to-mean':
      return toMean(task, region);
  }
}

function toMean(task: MeasureTask, region: string | undefined): Measuring {
  const { table, level, choice, indicator } = task;
  const { indicator: id, year } = choice;
  const plain = measureFigures(table, level, { indicator: id, year, measure: 'value' }, region);
  const mean = meanOf(table, plain);
  if (mean.reason === null) return relativeToMean(task, mean.value, mean.weightedBy);
  const { have, of, peopleShare } = plain.coverage;
  const least = `${leastPeopleShare * 100}%`;
  const share = peopleShare === null ? 'an unknown share' : `${(peopleShare * 100).toFixed(1)}%`;
  const why =
    mean.reason === 'no-mean'
      ? `A mean of ${indicator.label.en} over units makes no sense.`
      : `${have} of ${of} units have a figure, with ${share} of the people; a mean needs ${least}.`;
  throw choiceInvalid('measure', 'value or ratio', choice.measure, why);
}

/** Sentences one after another; undefined when there are none. */
function joined(texts: readonly (LocalizedText | undefined)[]): LocalizedText | undefined {
  const there = texts.filter((text) => text !== undefined);
  if (there.length === 0) return undefined;
  return { en: there.map(({ en }) => en).join(' '), zh: there.map(({ zh }) => zh).join('') };
}
