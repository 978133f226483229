import type { FeaturePage } from '../../core/columns.js';
import type { Catalog } from '../../core/layer-definition.js';
import type { Locale } from '../../core/localized-text.js';
import type { Classing, ThematicChoice, ThematicForm } from '../../core/thematic-choice.js';
import { fits } from '../../statistics/classify.js';
import type { FigureTable } from '../../statistics/figure-table.js';
import type { MeasuredFigures } from '../../statistics/measured-figures.js';
import type { ClassedFigures, FeatureDetails, ShownThematic, ThematicMap } from '../state.js';
import { gapOf, type LevelBorder, levelBorders, pairsOf } from './border-gaps.js';
import { checkDivision, checkForm, levelPart } from './checked-choice.js';
import { steppedClassing } from './class-steps.js';
import { changedCodes, classedFigures } from './classed-figures.js';
import { UnitForms } from './drawn-form.js';
import { borderGaps, gapForm } from './gap-form.js';
import type { DrawnForm, LevelPart, MadeMap } from './made-map.js';
import { mappedDetails } from './mapped-details.js';
import { mapTitle } from './mapped-words.js';
import { type FileSupplies, KeptPages, wholePages } from './whole-pages.js';

/** What maps are made from. */
export interface MappingSupplies extends FileSupplies {
  readonly catalog: Catalog;
  readonly figures: () => Promise<FigureTable>;
}

/** What one map is made from. */
interface Making {
  readonly level: LevelPart;
  readonly choice: ThematicChoice;
  readonly table: FigureTable;
  readonly figures: MeasuredFigures;
  readonly second: MeasuredFigures | undefined;
}

/** Makes maps of figures: measures, classes and draws what a reader chose. */
export class ThematicDesk {
  readonly #supplies: MappingSupplies;
  readonly #forms: UnitForms;
  readonly #borderPages = new KeptPages();
  #table: FigureTable | undefined;
  /** The borders that a map of differences draws. */
  readonly #borders = new WeakMap<ThematicMap, readonly LevelBorder[]>();

  constructor(supplies: MappingSupplies) {
    this.#supplies = supplies;
    this.#forms = new UnitForms(supplies);
  }

  /**
   * Makes the map of a choice.
   *
   * @param before - The map that is drawn now.
   * @throws {AtlasError} `value-invalid` for what there is not, `figures-undivided` for a count that would colour areas, or
   * why a file could not be read.
   */
  async make(choice: ThematicChoice, before: ShownThematic | undefined): Promise<MadeMap> {
    const level = levelPart(this.#supplies.catalog, choice.level);
    checkForm(choice, this.#supplies.catalog);
    const table = await this.#supplies.figures();
    this.#table = table;
    const figures = table.measured(choice.level, choice.figure);
    const second = choice.second && table.measured(choice.level, choice.second.figure);
    checkDivision(choice, second ? [figures, second] : [figures]);
    const making: Making = { level, choice, table, figures, second };
    const made = choice.form === 'gaps' ? await this.#gaps(making) : await this.#units(making, before);
    return madeMap(level, made.map, made.drawn);
  }

  /** A feature of the map that is drawn, with its figures first among its attributes. */
  detailed(details: FeatureDetails, { map }: ShownThematic, locale: Locale): FeatureDetails {
    const { vocabularies } = this.#supplies.catalog;
    const border = this.#borders.get(map)?.find(({ id }) => id === details.ref.id);
    return this.#table ? mappedDetails(details, { map, border, table: this.#table, locale, vocabularies }) : details;
  }

  async #units({ level, choice, table, figures, second }: Making, before: ShownThematic | undefined) {
    const classing = choice.form === 'symbols' ? steppedClassing(choice.classing) : choice.classing;
    const classes = classesOf(figures, second ? thirds(classing) : classing);
    const plain = mapOf(level, choice, figures, classes, [...figures.values.values()]);
    const crossed = second && choice.second ? crossedWith(plain, second, choice.second.classing, choice.form) : plain;
    const map = { ...crossed, changed: changedCodes(crossed, before?.map) };
    return { map, drawn: await this.#forms.draw(level, choice, map, table) };
  }

  async #gaps({ level, choice, table, figures }: Making) {
    const { catalog } = this.#supplies;
    const pages = await this.#bordersRead();
    const borders = levelBorders(pages, catalog, table, choice.level);
    const pairs = pairsOf(borders);
    const values = pairs.flatMap((border) => gapOf(border, figures) ?? []);
    const classes = classedFigures(values, steppedClassing(choice.classing), pairs.length - values.length);
    const map: ThematicMap = { ...mapOf(level, choice, figures, classes, values), gaps: borderGaps(borders, figures) };
    this.#borders.set(map, borders);
    const part = catalog.borders ? gapForm(catalog.borders, borders, choice, map, table) : level.part;
    return { map, drawn: { part } };
  }

  async #bordersRead(): Promise<readonly FeaturePage[]> {
    const { borders } = this.#supplies.catalog;
    return borders ? this.#borderPages.get(borders.source, () => wholePages(borders.source, this.#supplies)) : [];
  }
}

function classesOf({ values, coverage }: MeasuredFigures, classing: Classing): ClassedFigures {
  return classedFigures([...values.values()], classing, coverage.of - coverage.have);
}

/** Of two figures three classes each are shown. */
function thirds({ breaks, ...classing }: Classing): Classing {
  return { ...classing, classCount: 3, ...(breaks && { breaks: breaks.slice(0, 2) }) };
}

/** A map with a second figure crossed with its own. */
function crossedWith(map: ThematicMap, figures: MeasuredFigures, classing: Classing, form: ThematicForm): ThematicMap {
  const second = { figures, classes: classesOf(figures, thirds(classing)) };
  return { ...map, second, title: mapTitle(form, map.figures, figures) };
}

function mapOf(
  { layer }: LevelPart,
  { form }: ThematicChoice,
  figures: MeasuredFigures,
  classes: ClassedFigures,
  classed: readonly number[],
): ThematicMap {
  return {
    layer: layer.id,
    title: mapTitle(form, figures),
    figures,
    classes,
    fits: fits(classed, classes.breaks.length + 1, classes.classing.center),
    changed: null,
  };
}

function madeMap({ variant }: LevelPart, map: ThematicMap, { part, pages }: DrawnForm): MadeMap {
  return {
    map,
    catalogVariant: variant.id,
    mapped: {
      variant: { ...variant, title: map.title, parts: [part] },
      ...(pages && { pages: { [part.id]: pages } }),
    },
  };
}
