import { AtlasError } from '../../core/atlas-error.js';
import type { FigureUnit } from '../../core/figure-file.js';
import type { MessageKey } from '../../core/messages/en.js';
import { type FigureChoice, type FigureMeasure, figureMeasures } from '../../core/thematic-choice.js';
import type { FigureTable } from '../../statistics/figure-table.js';
import type { FigureCoverage, MeasuredFigures } from '../../statistics/measured-figures.js';

/** A level or a year that may be chosen, with how many units have a figure there. */
export interface Offer<T> {
  readonly value: T;
  readonly coverage: FigureCoverage;
}

/** A measure, and why it cannot be had. */
export interface MeasureOffer {
  readonly measure: FigureMeasure;
  readonly problem: MessageKey | undefined;
}

/** What a reader can map of a table of figures: only what there is, and why the rest cannot be had. */
export class FigureOffers {
  readonly table: FigureTable;
  /** Levels of the catalog, largest units first. */
  readonly levels: readonly string[];
  readonly #measured = new Map<string, MeasuredFigures | undefined>();

  constructor(table: FigureTable, levels: readonly string[]) {
    this.table = table;
    this.levels = levels;
  }

  /** Figures as measured; undefined where they cannot be measured so. Reckoned once for each choice. */
  measured(level: string, choice: FigureChoice): MeasuredFigures | undefined {
    const key = JSON.stringify([level, choice]);
    if (!this.#measured.has(key)) this.#measured.set(key, measuredOrNone(this.table, level, choice));
    return this.#measured.get(key);
  }

  /** Years of an indicator at a level, newest first. */
  years(indicator: string, level: string): readonly Offer<number>[] {
    const newestFirst = [...this.table.years(indicator, level)].reverse();
    return newestFirst.flatMap((year) => this.#offer(indicator, level, year, year));
  }

  /**
   * Levels that have an indicator: complete ones first, the smallest units first among those.
   *
   * @param wanted - Year whose figures are counted, or those of the year taken in its place.
   */
  levelsOf(indicator: string, wanted: number): readonly Offer<string>[] {
    const offers = [...this.levels].reverse().flatMap((level) => {
      const year = this.yearFor(indicator, level, wanted);
      return year === undefined ? [] : this.#offer(indicator, level, year, level);
    });
    const complete = ({ coverage }: Offer<string>) => coverage.have === coverage.of;
    return [...offers.filter(complete), ...offers.filter((each) => !complete(each))];
  }

  /** The year wanted, or the newest before it, or else the newest; undefined where the level has no figures. */
  yearFor(indicator: string, level: string, wanted: number): number | undefined {
    const years = this.table.years(indicator, level);
    return years.findLast((each) => each <= wanted) ?? years.at(-1);
  }

  /** Every measure, with why it makes no sense of these figures. */
  measures(level: string, figure: FigureChoice): readonly MeasureOffer[] {
    return figureMeasures.map((measure) => ({ measure, problem: this.#problem(level, figure, measure) }));
  }

  /** Units whose figure others can be divided by, of the region itself, largest first. */
  references({ indicator, year }: Pick<FigureChoice, 'indicator' | 'year'>): readonly FigureUnit[] {
    const [region] = this.table.regions;
    return this.levels
      .flatMap((level) => this.table.units(level))
      .filter((unit) => unit.region === region?.id && this.table.figure(unit.code, indicator, year).value !== null);
  }

  #offer<T>(indicator: string, level: string, year: number, value: T): Offer<T>[] {
    const figures = this.measured(level, { indicator, year, measure: 'value' });
    return figures ? [{ value, coverage: figures.coverage }] : [];
  }

  #problem(level: string, figure: FigureChoice, measure: FigureMeasure): MessageKey | undefined {
    const { indicator: id, year } = figure;
    const indicator = this.table.indicator(id);
    switch (measure) {
      case 'value':
        return undefined;
      case 'per-person':
      case 'per-km2':
        return indicator?.nature === 'count' ? undefined : 'figures.no-division';
      case 'ratio':
        return this.references(figure).length > 0 ? undefined : 'figures.no-reference';
      case 'to-mean': {
        if (indicator?.mean !== 'people') return 'figures.no-mean';
        const enough = this.measured(level, { indicator: id, year, measure: 'value' })?.coverage.enough;
        return enough === true ? undefined : 'figures.too-few-for-mean';
      }
    }
  }
}

function measuredOrNone(table: FigureTable, level: string, choice: FigureChoice): MeasuredFigures | undefined {
  try {
    return table.measured(level, choice);
  } catch (reason) {
    if (reason instanceof AtlasError) return undefined;
    throw reason;
  }
}
