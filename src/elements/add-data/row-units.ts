import type { ImportedRows } from '../../core/importer.js';
import type { LayerRecord } from '../../core/layer-record.js';
import { localized } from '../../core/layer-record.js';
import type { SourceRecord } from '../../core/sidecar.js';
import type { ThematicChoice } from '../../core/thematic-choice.js';
import { figuresOfRows, type OwnIndicatorChoice } from '../../viewer/own/figures/figures-of-rows.js';
import { type GuessedIndicator, guessFigures } from '../../viewer/own/figures/guess-figures.js';
import { guessUnitColumn } from '../../viewer/own/units/guess-unit-column.js';
import { matchRows, type UnitColumns, type UnitMatching } from '../../viewer/own/units/match-rows.js';
import { readUnitNames } from '../../viewer/own/units/read-unit-names.js';
import type { UnitCandidates } from '../../viewer/own/units/unit-candidates.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';

/** An indicator of the table, as guessed and as the reader has settled it. */
export interface SettledIndicator extends GuessedIndicator {
  readonly wanted: boolean;
  /** As typed, for the columns whose names have none. */
  readonly year: string;
}

/** Brings the rows of a table and the units of the map together, with what the reader settles where that is not certain. */
export class RowUnits {
  readonly #changed: () => void;
  #settled = new Map<number, string | null>();
  rows: ImportedRows | undefined;
  levels: readonly UnitCandidates[] = [];
  names: UnitCandidates | undefined;
  columns: UnitColumns | undefined;
  matching: UnitMatching | undefined;
  indicators: readonly SettledIndicator[] = [];

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Forgets a table. */
  forget(): void {
    this.#settled = new Map();
    Object.assign(this, { rows: undefined, names: undefined, columns: undefined, matching: undefined, indicators: [] });
  }

  /** Finds the column and the level that the rows name their units by. @throws {AtlasError} why the names of units could not be read. */
  async begin(viewer: ViewerContract, rows: ImportedRows): Promise<void> {
    const levels = await readUnitNames(viewer);
    const guess = guessUnitColumn(rows, levels);
    Object.assign(this, { rows, levels });
    this.choose(guess ?? { column: rows.columns[0]?.name ?? '' }, guess?.level ?? levels.at(-1)?.level ?? '');
  }

  /** Takes another column or level. */
  choose(columns: UnitColumns, level: string): void {
    const { rows } = this;
    this.names = this.levels.find((each) => each.level === level);
    this.columns = columns;
    this.#settled = new Map();
    if (!rows) return;
    const year = String(new Date().getFullYear() - 1);
    this.indicators = guessFigures(rows, columns).map((each, place) => ({ ...each, wanted: place < 3, year }));
    this.#match();
  }

  /** Says which unit a row means; null leaves it out, and undefined says nothing any more. */
  settle(row: number, code: string | null | undefined): void {
    this.settleAll([[row, code]]);
  }

  settleAll(choices: readonly (readonly [row: number, code: string | null | undefined])[]): void {
    const settled = new Map(this.#settled);
    for (const [row, code] of choices) {
      if (code === undefined) settled.delete(row);
      else settled.set(row, code);
    }
    this.#settled = settled;
    this.#match();
  }

  change(place: number, change: Partial<SettledIndicator>): void {
    this.indicators = this.indicators.map((each, at) => (at === place ? { ...each, ...change } : each));
    this.#changed();
  }

  /** What the reader has said of a row. */
  saidOf(row: number): string | null | undefined {
    return this.#settled.get(row);
  }

  /** Adds the figures and maps the first of them. @returns its id, and how many units have a figure. */
  async add(viewer: ViewerContract, title: string, record: LayerRecord | undefined) {
    const { rows, matching, names } = this;
    if (!rows || !matching || !names) throw new Error('There are no rows yet.');
    const indicators = this.indicators.filter(({ wanted }) => wanted).map(indicatorOf);
    const source = sourceOf(title, record);
    const figures = figuresOfRows(rows, matching, names, { title: localized(title), indicators, source });
    const id = await viewer.own.addFigures(figures);
    const [first] = figures.indicators;
    const year = indicators[0]?.columns.at(-1)?.year;
    if (first && year !== undefined) {
      viewer.setThematic(firstMap(names.level, first.id, year, first.nature === 'count', names.units.length));
    }
    return { id, units: matching.matched.length, rowsLeft: rows.rows.length - matching.matched.length };
  }

  #match(): void {
    const { rows, names, columns } = this;
    this.matching = rows && names && columns && matchRows(rows, columns, names, this.#settled);
    this.#changed();
  }
}

function indicatorOf({ label, unit, nature, columns, year }: SettledIndicator): OwnIndicatorChoice {
  const typed = Number(year);
  return {
    label: localized(label),
    unit,
    nature,
    columns: columns.map((each) => ({ column: each.column, year: each.year ?? typed })),
  };
}

function sourceOf(title: string, record: LayerRecord = {}): Omit<SourceRecord, 'id'> {
  const { publisher, licence, url, vintage } = record;
  const caveat = typeof vintage === 'string' ? vintage : vintage?.en;
  return {
    title,
    ...(publisher !== undefined && { publisher }),
    ...(typeof licence === 'string' && { licence }),
    ...(url !== undefined && { url }),
    ...(caveat !== undefined && { caveat }),
  };
}

/** Counts grow with the size of a unit, so that they are circles and not areas. */
function firstMap(level: string, indicator: string, year: number, isCount: boolean, units: number): ThematicChoice {
  return {
    level,
    figure: { indicator, year, measure: 'value' },
    classing: { method: 'natural-breaks', classCount: units > 20 ? 5 : 3 },
    palette: 'yellow-green-blue',
    form: isCount ? 'symbols' : 'areas',
  };
}
