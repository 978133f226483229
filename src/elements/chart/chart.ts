import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { formatDate } from '../../core/date-format.js';
import { errorText } from '../../core/error-text.js';
import { textIn } from '../../core/languages.js';
import '../../core/messages/statistics-messages.js';
import { formatValue } from '../../core/number-format.js';
import { writtenUnit } from '../../core/units.js';
import type { FigureTable } from '../../statistics/figure-table.js';
import type { NetworkGrowth } from '../../statistics/network-growth.js';
import type { ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { FetchedFile } from '../shared/fetched-file.js';
import { selectField } from '../shared/form-fields.js';
import { sourceRecordStyles } from '../shared/source-record.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { chartStyles } from './chart.styles.js';
import type { ChartData, ChartTopic } from './chart-data.js';
import { chartKey, valueText } from './chart-key.js';
import { chartTable } from './chart-table.js';
import { markedYear, moveSpan, moveYear, yearAfterKey } from './chart-time.js';
import { figureTopics } from './figure-topics.js';
import { networkTopics } from './network-topics.js';
import { plotLook } from './plot-look.js';
import { YearPlot } from './year-plot.js';

/** Groups of indicators that the charts of networks show better. */
const shownElsewhere = ['access'];

/**
 * Figures by year, linked with the map: the year under the pointer is the map's while it moves through time, and a span
 * dragged on the chart becomes the map's. The same numbers stand in a table, with their sources.
 *
 * @csspart frame - Everything the element draws.
 * @csspart plot - The chart itself.
 */
export class JjjChart extends CompanionElement {
  static override styles = [tokens, controls, sourceRecordStyles, chartStyles];

  /** Height of the plot with its axes, CSS pixels. */
  @property({ type: Number, attribute: 'plot-height' }) plotHeight = 220;
  /** Id of the chart shown: of an indicator, or network and group; the first one when empty. */
  @state() private topic = '';
  /** Year pointed at while the map shows all of them. */
  @state() private cursor: number | null = null;
  readonly #figures = new FetchedFile<FigureTable>(
    this,
    (viewer) => viewer.figures(),
    (viewer) => viewer.state.own,
  );
  readonly #growth = new FetchedFile<NetworkGrowth>(this, (viewer) => viewer.networks());
  readonly #plot = new YearPlot({
    hovered: (year) => this.#point(year),
    brushed: (from, to) => {
      if (this.viewer) moveSpan(this.viewer, from, to);
    },
  });
  readonly #size = new ResizeObserver(([entry]) => this.#plot.resize(Math.floor(entry?.contentRect.width ?? 0)));
  #shown: { readonly key: string; readonly data: ChartData } | undefined;
  #drawn = '';

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    const topics = this.#topics(viewer);
    const topic = topics.find(({ id }) => id === this.topic) ?? topics[0];
    if (!topic) return html`<p class="quiet">${this.#waiting(viewer, say)}</p>`;
    const { locale } = viewer.state;
    const data = this.#dataOf(topic, locale);
    const year = markedYear(viewer, data, this.cursor);
    return html`${selectField(
      { id: 'topic', label: say('time.chart'), value: topic.id, onChange: (id) => this.#choose(id) },
      topics.map(({ id, title }) => ({ value: id, label: title })),
    )}
      ${data.years.length === 0 ? html`<p class="quiet">${say('time.chart-empty')}</p>` : this.#figure(viewer, topic, data, year, say)}
      ${chartTable(data, topic.title, locale, say)}`;
  }

  protected override stateChanged(_state: ViewerState, previous: ViewerState | undefined): void {
    const viewer = this.viewer;
    if (!previous) this.#shown = undefined;
    if (viewer?.catalog.figures !== undefined) this.#figures.of(viewer);
    if (viewer?.catalog.networks !== undefined) this.#growth.of(viewer);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const viewer = this.viewer;
    const holder = this.renderRoot.querySelector<HTMLElement>('.plot');
    const shown = this.#shown;
    if (!viewer || !holder || !shown) return;
    this.#size.observe(holder);
    const { locale, since } = viewer.state;
    const look = plotLook(this.renderRoot, shown.data);
    const key = `${shown.key} ${this.plotHeight} ${JSON.stringify(look)}`;
    if (key !== this.#drawn || holder.childElementCount === 0) {
      this.#drawn = key;
      const { factor } = writtenUnit(locale, shown.data.unit);
      const tick = (value: number) => formatValue(locale, value);
      void this.#plot.draw(holder, { data: shown.data, look, factor, heightPx: this.plotHeight, tick });
    }
    this.#plot.mark({ year: markedYear(viewer, shown.data, this.cursor), since });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
    this.#plot.destroy();
    this.#drawn = '';
  }

  #figure(viewer: ViewerContract, topic: ChartTopic, data: ChartData, year: number | null, say: Say): TemplateResult {
    const { locale } = viewer.state;
    const values = data.series.map(
      (each) => `${textIn(locale, each.label)} ${year === null ? '' : valueText(data, each, year, locale, say)}`,
    );
    return html`<div
        class="plot"
        part="plot"
        role="slider"
        tabindex="0"
        aria-label=${say('time.chart-keys', { title: topic.title })}
        aria-valuemin=${data.years[0] ?? 0}
        aria-valuemax=${data.years.at(-1) ?? 0}
        aria-valuenow=${year ?? data.years.at(-1) ?? 0}
        aria-valuetext=${year === null ? say('time.all') : say('time.value', { time: formatDate(locale, String(year)), lengths: values.join(say('time.separator')) })}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, viewer, data, year)}
      ></div>
      <p class="unit">${[writtenUnit(locale, data.unit).text, year].filter((text) => text !== '' && text !== null).join(' · ')}</p>
      ${chartKey(data, year, locale, say)}
      <p class="note">${[textIn(locale, data.complete?.text), say('time.chart-brush')].filter(Boolean).join(' · ')}</p>`;
  }

  #onKey(event: KeyboardEvent, viewer: ViewerContract, data: ChartData, year: number | null): void {
    const { since } = viewer.state;
    const span = event.shiftKey && viewer.state.year !== null;
    const next = yearAfterKey(event, data, span ? (since ?? viewer.state.year) : year);
    if (next === undefined) return;
    event.preventDefault();
    if (span && viewer.state.year !== null) moveSpan(viewer, Math.min(next, viewer.state.year - 1), viewer.state.year);
    else if (viewer.state.year === null) this.cursor = next;
    else moveYear(viewer, next);
  }

  #point(year: number | null): void {
    const viewer = this.viewer;
    if (!viewer || year === this.cursor) return;
    this.cursor = year;
    if (year !== null) moveYear(viewer, year);
  }

  #choose(id: string): void {
    this.topic = id;
    this.cursor = null;
  }

  #topics(viewer: ViewerContract): readonly ChartTopic[] {
    const { locale, layers } = viewer.state;
    const [growth, figures, time] = [this.#growth.content, this.#figures.content, viewer.catalog.time];
    const variants = new Map(layers.map(({ id, variant }) => [id, variant]));
    const shown = new Set(layers.filter(({ visible }) => visible).map(({ id }) => id));
    return [
      ...(growth && time ? networkTopics(growth, locale, variants, time, shown) : []),
      ...(figures ? figureTopics(figures, locale, growth ? shownElsewhere : []) : []),
    ];
  }

  /** The same object while the same is shown, so that the plot is not drawn anew. */
  #dataOf(topic: ChartTopic, locale: ViewerState['locale']): ChartData {
    const key = `${topic.id} ${locale}`;
    if (this.#shown?.key !== key) this.#shown = { key, data: topic.data() };
    return this.#shown.data;
  }

  #waiting(viewer: ViewerContract, say: Say): string {
    const error = this.#figures.failure ?? this.#growth.failure;
    if (error) return say('time.chart-failed', { reason: errorText(viewer.state.locale, error) });
    const { figures, networks } = viewer.catalog;
    return say(figures === undefined && networks === undefined ? 'time.chart-empty' : 'time.chart-reading');
  }
}

defineElement('jjj-chart', JjjChart);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-chart': JjjChart;
  }
}
