import { html, LitElement, type nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MessageKey } from '../../core/messages/en.js';
import { translate } from '../../core/messages/translate.js';
import type { ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { LanguageWatch } from './language-watch.js';
import { MapLink } from './map-link.js';
import { languageTag, readerLocale, writingDirection } from './reader-locale.js';
import { ThemeSheet } from './theme-sheet.js';

/** Says a message in the reader's language. */
export type Say = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

/** An element beside a map: it asks the map's viewer and draws its state. */
export abstract class CompanionElement extends LitElement {
  /** Id of the map this belongs to; empty for the map around it. */
  @property({ attribute: 'for' }) htmlFor = '';

  protected readonly link = new MapLink(
    this,
    () => this.htmlFor,
    (state, previous) => this.stateChanged(state, previous),
  );
  readonly #theme = new ThemeSheet(this);

  constructor() {
    super();
    new LanguageWatch(this);
  }

  /** Joins a viewer directly, for a companion that another element makes. */
  set viewer(viewer: ViewerContract | undefined) {
    this.link.give(viewer);
  }

  get viewer(): ViewerContract | undefined {
    return this.link.viewer;
  }

  protected abstract draw(viewer: ViewerContract, say: Say): TemplateResult | typeof nothing;

  /** For what drawing alone cannot do, such as moving the focus. */
  protected stateChanged(_state: ViewerState, _previous: ViewerState | undefined): void {}

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('htmlFor') && this.hasUpdated) this.link.look();
    this.#theme.show(this.viewer?.state.theme, this.viewer?.state.reading.contrast);
  }

  protected override render(): TemplateResult {
    const viewer = this.viewer;
    const locale = viewer?.state.locale ?? readerLocale(this);
    const say: Say = (key, values) => translate(locale, key, values);
    const content = viewer
      ? this.draw(viewer, say)
      : html`<p class="quiet">${say(this.link.found ? 'companion.waiting' : 'companion.no-map')}</p>`;
    return html`<div class="frame" part="frame" lang=${languageTag(locale)} dir=${writingDirection(locale)}>${content}</div>`;
  }
}
