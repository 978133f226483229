import type { FeaturePage } from '../../core/columns.js';
import type { ThematicChoice } from '../../core/thematic-choice.js';
import type { FigureTable } from '../../statistics/figure-table.js';
import type { ThematicMap } from '../state.js';
import { areaForm } from './area-form.js';
import { dorlingPages, noncontiguousPages, pointPages } from './form-pages.js';
import type { DrawnForm, LevelPart } from './made-map.js';
import { symbolForm } from './symbol-form.js';
import { type FileSupplies, KeptPages, wholePages } from './whole-pages.js';

/** Draws figures of units; pages that a form makes are the same ones for as long as level and form stay. */
export class UnitForms {
  readonly #supplies: FileSupplies;
  readonly #kept = new KeptPages();

  constructor(supplies: FileSupplies) {
    this.#supplies = supplies;
  }

  /**
   * The part that draws a map of figures of units.
   *
   * @throws {AtlasError} why the outlines could not be read.
   */
  async draw(level: LevelPart, choice: ThematicChoice, map: ThematicMap, table: FigureTable): Promise<DrawnForm> {
    const { part } = level;
    const { form } = choice;
    if (form === 'areas') return { part: areaForm(part, part.id, choice, map) };
    const pages = await this.#pages(level, choice, table);
    const drawn =
      form === 'symbols' ? symbolForm(part, choice, map) : areaForm(part, `${part.id}-${form}`, choice, map);
    return { part: drawn, pages };
  }

  async #pages(level: LevelPart, { form, ...choice }: ThematicChoice, table: FigureTable) {
    const { source } = level.part;
    const units = await this.#kept.get(source, () => wholePages(source, this.#supplies));
    const people = new Map(table.units(choice.level).map((unit) => [unit.code, unit.people]));
    const peopleOf = (code: string) => people.get(code) ?? null;
    const makers: Partial<Record<typeof form, () => readonly FeaturePage[] | Promise<readonly FeaturePage[]>>> = {
      symbols: () => pointPages(units, level),
      dorling: () => dorlingPages(units, level, peopleOf),
      noncontiguous: () => noncontiguousPages(units, level, peopleOf),
    };
    return this.#kept.get(`${choice.level} ${form}`, async () => makers[form]?.() ?? units);
  }
}
