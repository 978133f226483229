import type { FigureFile, FigureIndicator, FigureRegion, FigureUnit } from '../core/figure-file.js';
import { AtlasError } from '../core/atlas-error.js';
import type { FigureChoice } from '../core/thematic-choice.js';
import type { MeasuredFigures } from './measured-figures.js';
import type { SourceRecord } from '../core/sidecar.js';

/** One figure with where it came from, or why there is none. */
export interface UnitFigure {
  readonly value: number | null;
  readonly status: 'published' | 'derived' | 'missing';
  readonly sources: readonly SourceRecord[];
  /** Code of the vocabulary `missing-reason`, when the dataset says why there is no value. */
  readonly reason: string | null;
  /** Code of the vocabulary `figure-note`. */
  readonly note: string | null;
}

/** Figures by unit, indicator and year. */
export class FigureTable {
  readonly file: FigureFile;

  constructor(file: FigureFile) {
    this.file = file;
  }

  get regions(): readonly FigureRegion[] {
    return this.file.regions;
  }

  get indicators(): readonly FigureIndicator[] {
    return this.file.indicators;
  }

  /** Units of a level, in the file's order. */
  units(level: string): readonly FigureUnit[] {
    return this.file.units.filter((unit) => unit.level === level);
  }

  unit(code: string): FigureUnit | undefined {
    return this.file.units.find((unit) => unit.code === code);
  }

  indicator(id: string): FigureIndicator | undefined {
    return this.file.indicators.find((indicator) => indicator.id === id);
  }

  /** Years in which a level has figures of an indicator, ascending. */
  years(indicator: string, level: string): readonly number[] {
    return this.file.series
      .filter((each) => each.indicator === indicator && each.level === level)
      .map(({ year }) => year)
      .sort((a, b) => a - b);
  }

  /** Levels that have figures of an indicator. */
  levels(indicator: string): readonly string[] {
    return [...new Set(this.file.series.filter((each) => each.indicator === indicator).map(({ level }) => level))];
  }

  /** Stand-in until the real one is merged: values as they are. */
  measured(level: string, choice: FigureChoice): MeasuredFigures {
    const indicator = this.indicator(choice.indicator);
    if (!indicator) throw new AtlasError('value-invalid', `no indicator ${choice.indicator}`);
    if (!this.years(indicator.id, level).includes(choice.year)) throw new AtlasError('value-invalid', 'no such year');
    const units = this.units(level);
    const found = units.map(({ code }) => [code, this.figure(code, indicator.id, choice.year)] as const);
    const values = new Map(found.flatMap(([code, { value }]) => (value === null ? [] : [[code, value] as const])));
    const missing = new Map(
      found.flatMap(([code, { value, reason }]) => (value === null ? [[code, reason] as const] : [])),
    );
    return {
      choice,
      level,
      indicator,
      title: indicator.label,
      unit: indicator.unit,
      format: indicator.format,
      values,
      missing,
      coverage: { have: values.size, of: units.length, peopleShare: null, enough: false, leavesOut: [...missing.keys()] },
      how: undefined,
      caveat: indicator.caveat,
      sources: [],
      needsDivision: indicator.nature === 'count' && choice.measure === 'value',
    };
  }

  /** One figure; missing without a reason where the file has no such series. */
  figure(code: string, indicator: string, year: number): UnitFigure {
    const unit = this.unit(code);
    const series = this.file.series.find(
      (each) => each.indicator === indicator && each.level === unit?.level && each.year === year,
    );
    const place = unit ? this.units(unit.level).indexOf(unit) : -1;
    const value = series?.values[place] ?? null;
    const statuses = { p: 'published', d: 'derived' } as const;
    const letter = series?.statuses[place];
    const sources = series?.sources ?? [];
    const own = sources[place];
    const places = Array.isArray(own) ? own : sources.filter((each) => typeof each === 'number');
    return {
      value,
      status: value === null ? 'missing' : statuses[letter === 'd' ? 'd' : 'p'],
      sources: value === null ? [] : places.flatMap((each) => this.file.sources[each] ?? []),
      reason: series?.reasons?.[code] ?? null,
      note: series?.notes?.[code] ?? null,
    };
  }
}
