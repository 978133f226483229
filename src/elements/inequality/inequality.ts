import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { FigureIndicator } from '../../core/figure-file.js';
import { textIn } from '../../core/languages.js';
import type { Locale } from '../../core/localized-text.js';
import { formatValue } from '../../core/number-format.js';
import type { FigureTable } from '../../statistics/figure-table.js';
import { inequalityByYear } from '../../statistics/inequality-by-year.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { FetchedFile } from '../shared/fetched-file.js';
import { selectField } from '../shared/form-fields.js';
import { sourceRecord } from '../shared/source-record.js';
import { sourceRecordStyles } from '../shared/source-record.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { inequalityStyles } from './inequality.styles.js';
import {
  type InequalityMeasure,
  type InequalityView,
  inequalityTable,
  measures,
  type RegionYears,
  unitsText,
  weightsText,
} from './inequality-table.js';
import '../../core/messages/statistics-messages.js';

const levels = ['prefecture', 'county'] as const;
type Level = (typeof levels)[number];

/**
 * How unequal the units of the region are among themselves, by year, beside other regions: coefficient of variation, Gini
 * and Theil index, the last with its part between provinces. Where figures speak for too few people there is no index,
 * and the table says so.
 *
 * @event jjj-error - The figures could not be read.
 * @csspart frame - Everything the element draws.
 * @csspart title - Its heading.
 * @csspart table - The table of indices.
 */
export class JjjInequality extends CompanionElement {
  static override styles = [tokens, controls, sourceRecordStyles, inequalityStyles];

  /** Id of the indicator; that of output first, which has the most years. */
  @state() private indicator = '';
  @state() private level: Level = 'prefecture';
  @state() private measure: InequalityMeasure = 'gini';
  readonly #tables = new FetchedFile<readonly FigureTable[]>(this, (viewer) =>
    Promise.all([viewer.figures(), viewer.comparison()]),
  );
  #known:
    | { readonly key: string; readonly tables: readonly FigureTable[]; readonly regions: RegionYears[] }
    | undefined;

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    const tables = this.#tables.of(viewer);
    const title = html`<h2 part="title">${say('inequality.title')}</h2>`;
    const [own] = tables ?? [];
    if (!tables || !own) return html`${title}${this.#tables.placeholder(viewer, say)}`;
    const { locale } = viewer.state;
    const offered = comparable(own);
    const indicator = offered.find(({ id }) => id === this.indicator) ?? longest(own, offered);
    if (!indicator) return html`${title}<p>${say('inequality.none-at-all')}</p>`;
    return html`${title}
      <p class="quiet">${say('inequality.about')}</p>
      ${this.#fields(offered, indicator, locale, say)} ${this.#indices(tables, indicator, locale, say)}`;
  }

  #fields(offered: readonly FigureIndicator[], indicator: FigureIndicator, locale: Locale, say: Say): TemplateResult {
    const choices = offered.map(({ id, label }) => ({ value: id, label: textIn(locale, label) }));
    const level = levels.map((value) => ({ value, label: say(`inequality.level.${value}`) }));
    const measure = measures.map((value) => ({ value, label: say(`inequality.measure.${value}`) }));
    return html`<div class="fields">
      ${selectField(
        {
          id: 'indicator',
          label: say('inequality.indicator'),
          value: indicator.id,
          onChange: (value) => (this.indicator = value),
        },
        choices,
      )}
      ${selectField(
        {
          id: 'level',
          label: say('inequality.level'),
          value: this.level,
          onChange: (value) => (this.level = levels.find((each) => each === value) ?? 'prefecture'),
        },
        level,
      )}
      ${selectField(
        {
          id: 'measure',
          label: say('inequality.measure'),
          value: this.measure,
          onChange: (value) => (this.measure = measures.find((each) => each === value) ?? 'gini'),
        },
        measure,
      )}
    </div>`;
  }

  #indices(tables: readonly FigureTable[], indicator: FigureIndicator, locale: Locale, say: Say): TemplateResult {
    const { measure } = this;
    const regions = this.#regions(tables, indicator.id);
    const caption = say('inequality.table', {
      measure: say(`inequality.measure.${measure}`),
      indicator: textIn(locale, indicator.label),
    });
    const view: InequalityView = { measure, caption, locale, say };
    const written = (mean: number) => formatValue(locale, mean, indicator.unit, indicator.format);
    const sources = new Set(regions.flatMap(({ years }) => years.flatMap((each) => each.sources)));
    return html`${inequalityTable(regions, view)}
      <p class="quiet">${say('inequality.rule')}</p>
      ${indicator.caveat ? html`<p class="quiet">${textIn(locale, indicator.caveat)}</p>` : nothing}
      <details>
        <summary>${say('inequality.method')}</summary>
        <p>${say(`inequality.formula.${measure}`)}</p>
        ${weightsText(regions, view)} ${unitsText(regions, view, written)}
        ${[...sources].map((source) => sourceRecord(source, say))}
      </details>`;
  }

  /** The atlas's own region first; what was worked out is kept while the choice stays. */
  #regions(tables: readonly FigureTable[], indicator: string): readonly RegionYears[] {
    const key = `${indicator} ${this.level}`;
    if (this.#known?.key !== key || this.#known.tables !== tables) {
      const regions = tables.flatMap((table) =>
        table.regions.map((region) => {
          const known = table.indicator(indicator) !== undefined;
          return { table, region, years: known ? inequalityByYear({ table, region }, this.level, indicator) : [] };
        }),
      );
      this.#known = { key, tables, regions };
    }
    return this.#known.regions;
  }
}

/** Figures per person in yuan, of prefectures or counties. */
function comparable(table: FigureTable): readonly FigureIndicator[] {
  return table.indicators.filter(
    ({ id, unit, nature }) =>
      unit === 'yuan-per-person' && nature === 'rate' && levels.some((level) => table.years(id, level).length > 0),
  );
}

function longest(table: FigureTable, offered: readonly FigureIndicator[]): FigureIndicator | undefined {
  const years = ({ id }: FigureIndicator) => table.years(id, 'prefecture').length;
  return [...offered].sort((a, b) => years(b) - years(a))[0];
}

defineElement('jjj-inequality', JjjInequality);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-inequality': JjjInequality;
  }
}
