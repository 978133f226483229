import type { FigureFile, FigureIndicator, FigureRegion, FigureSeries, FigureUnit } from '../core/figure-file.js';
import type { LocalizedText } from '../core/localized-text.js';
import type { FigureChoice } from '../core/thematic-choice.js';
import type { FigureLookup, UnitFigure } from './figure-lookup.js';
import { measureFigures } from './measure-figures.js';
import type { MeasuredFigures } from './measured-figures.js';
import { meanOf, type RegionalMean, type RegionalRanks, ranksOf } from './regional-figures.js';

export type { UnitFigure } from './figure-lookup.js';

/** The figure of one year; null is a gap, never zero. */
export interface YearFigure {
  readonly year: number;
  readonly value: number | null;
}

/** A unit with its place in the lists of values of its level. */
interface PlacedUnit {
  readonly unit: FigureUnit;
  readonly place: number;
}

const missing: UnitFigure = {
  value: null,
  status: 'missing',
  sources: [],
  reason: null,
  note: null,
  undivided: null,
};

/** Figures by unit, indicator and year. */
export class FigureTable implements FigureLookup {
  readonly file: FigureFile;
  readonly #units = new Map<string, PlacedUnit>();
  readonly #levels = new Map<string, FigureUnit[]>();
  readonly #indicators: ReadonlyMap<string, FigureIndicator>;
  /** Series of an indicator and level by year, ascending. */
  readonly #series = new Map<string, Map<number, FigureSeries>>();

  constructor(file: FigureFile) {
    this.file = file;
    this.#indicators = new Map(file.indicators.map((indicator) => [indicator.id, indicator]));
    for (const unit of file.units) {
      const level = entryOf(this.#levels, unit.level, (): FigureUnit[] => []);
      this.#units.set(unit.code, { unit, place: level.length });
      level.push(unit);
    }
    for (const series of [...file.series].sort((a, b) => a.year - b.year)) {
      entryOf(this.#series, keyOf(series.indicator, series.level), () => new Map()).set(series.year, series);
    }
  }

  get regions(): readonly FigureRegion[] {
    return this.file.regions;
  }

  get indicators(): readonly FigureIndicator[] {
    return this.file.indicators;
  }

  /** Units of a level, in the file's order. @param region - Id of the region they belong to; all of them without. */
  units(level: string, region?: string): readonly FigureUnit[] {
    const all = this.#levels.get(level) ?? [];
    if (region === undefined) return all;
    const codes = this.file.regions.find(({ id }) => id === region)?.codes;
    return all.filter((unit) => (codes ? codes.includes(unit.code) : unit.region === region));
  }

  unit(code: string): FigureUnit | undefined {
    return this.#units.get(code)?.unit;
  }

  nameOf(code: string): LocalizedText {
    const unit = this.unit(code);
    if (!unit) return { en: code, zh: code };
    const { name, qualifier } = unit;
    return {
      en: qualifier?.en ? `${name.en} (${qualifier.en})` : name.en,
      zh: qualifier?.zh ? `${name.zh}（${qualifier.zh}）` : name.zh,
    };
  }

  indicator(id: string): FigureIndicator | undefined {
    return this.#indicators.get(id);
  }

  /** Years in which at least one unit of a level has a figure of an indicator, ascending. */
  years(indicator: string, level: string): readonly number[] {
    return this.#seriesWithValues(indicator, level).map(({ year }) => year);
  }

  /** Levels of which at least one unit has a figure of an indicator. */
  levels(indicator: string): readonly string[] {
    return [...this.#levels.keys()].filter((level) => this.years(indicator, level).length > 0);
  }

  /** One figure; missing without a reason where the file has no such series. */
  figure(code: string, indicator: string, year: number): UnitFigure {
    const placed = this.#units.get(code);
    const series = placed && this.#series.get(keyOf(indicator, placed.unit.level))?.get(year);
    if (!placed || !series) return missing;
    const value = series.values[placed.place] ?? null;
    const reason = series.reasons?.[code] ?? null;
    if (value === null) return { ...missing, reason };
    return {
      value,
      status: series.statuses[placed.place] === 'd' ? 'derived' : 'published',
      sources: placesOf(series, placed.place).flatMap((each) => this.file.sources[each] ?? []),
      reason: null,
      note: series.notes?.[code] ?? null,
      undivided: series.undivided?.[code] ?? null,
    };
  }

  /**
   * Figures of a unit for every year from the first to the last in which its level has any: a year without one is a gap
   * to leave open. Empty when its level has none.
   */
  series(code: string, indicator: string): readonly YearFigure[] {
    const years = this.years(indicator, this.unit(code)?.level ?? '');
    const [first, last] = [years[0], years.at(-1)];
    if (first === undefined || last === undefined) return [];
    return Array.from({ length: last - first + 1 }, (_, index) => {
      const year = first + index;
      return { year, value: this.figure(code, indicator, year).value };
    });
  }

  /**
   * Figures of a level measured as a reader chose.
   *
   * @param region - Id of the region whose units are measured; the file's first without.
   * @throws {AtlasError} `value-invalid` when the choice cannot be measured, saying why and what can.
   */
  measured(level: string, choice: FigureChoice, region?: string): MeasuredFigures {
    return measureFigures(this, level, choice, region);
  }

  /** Places among the units with a figure, 1 for the highest; none where the coverage is too small. */
  ranks(measured: MeasuredFigures): RegionalRanks {
    return ranksOf(measured);
  }

  /** Mean of measured figures weighted by people; none where the coverage is too small or no mean makes sense. */
  mean(measured: MeasuredFigures): RegionalMean {
    return meanOf(this, measured);
  }

  #seriesWithValues(indicator: string, level: string): FigureSeries[] {
    const all = this.#series.get(keyOf(indicator, level))?.values() ?? [];
    return [...all].filter(({ values }) => values.some((value) => value !== null));
  }
}

function keyOf(indicator: string, level: string): string {
  return `${indicator} ${level}`;
}

function entryOf<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Places in the list of sources, of one value. */
function placesOf({ sources }: FigureSeries, place: number): readonly number[] {
  const own = sources[place];
  return Array.isArray(own) ? own : sources.filter((each) => typeof each === 'number');
}
