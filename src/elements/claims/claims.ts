import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { textIn } from '../../core/languages.js';
import type { Claim, StoryFile } from '../../core/story-file.js';
import type { ClaimData } from '../../statistics/claim-figures.js';
import type { ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { FetchedFile } from '../shared/fetched-file.js';
import { sourceRecordStyles } from '../shared/source-record.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { settingHolds } from '../shared/view-settings.js';
import { claimEntry } from './claim-entry.js';
import { figuresTable } from './claim-figures-table.js';
import { claimsStyles } from './claims.styles.js';
import { verdicts } from './verdict.js';
import { verdictStyles } from './verdict.styles.js';
import '../../core/messages/statistics-messages.js';

/**
 * Lists the claims that were checked: what is claimed, the official figure, the verdict, the figure that the atlas's own
 * data give and the difference, explanation and sources; a button sets the map to what can be shown of it.
 *
 * @event jjj-error - Claims or figures could not be read.
 * @csspart frame - Everything the element draws.
 * @csspart title - Its heading.
 * @csspart figures - The table of a claim's figures.
 */
export class JjjClaims extends CompanionElement {
  static override styles = [tokens, controls, sourceRecordStyles, verdictStyles, claimsStyles];

  @state() private verdict: Claim['verdict'] | undefined;
  @state() private opened: ReadonlySet<string> = new Set();
  /** Id of the claim that the map was set to last, as long as it is. */
  @state() private shown: string | undefined;
  /** Until the map has been set, its old state says nothing about the claim. */
  #wasSet = false;
  readonly #story = new FetchedFile<StoryFile>(this, (viewer) => viewer.story());
  readonly #data = new FetchedFile<ClaimData>(this, async (viewer) => {
    const [figures, networks] = await Promise.all([viewer.figures(), viewer.networks()]);
    return { figures, networks };
  });

  protected override stateChanged(now: ViewerState, previous: ViewerState | undefined): void {
    const viewer = this.viewer;
    if (!previous || !viewer || this.shown === undefined) return;
    const setting = this.#story.of(viewer)?.claims.find(({ id }) => id === this.shown)?.setting;
    const holds = setting !== undefined && setting !== null && settingHolds(setting, now);
    if (this.#wasSet && !holds) this.shown = undefined;
    this.#wasSet = holds;
  }

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    const story = this.#story.of(viewer);
    if (!story) return html`<h2 part="title">${say('claims.title')}</h2>${this.#story.placeholder(viewer, say)}`;
    const { locale } = viewer.state;
    const listed = story.claims.filter(({ verdict }) => this.verdict === undefined || verdict === this.verdict);
    const shown = story.claims.find(({ id }) => id === this.shown);
    return html`<h2 part="title">${say('claims.title')}</h2>
      <p class="quiet">${say('claims.about', { article: textIn(locale, story.article.title) })}</p>
      ${this.#filter(story, say)}
      <p class="sr-only" role="status">
        ${shown ? say('claims.now-shown', { claim: textIn(locale, shown.claim) }) : say('claims.count', { count: listed.length })}
      </p>
      <ul class="claims" data-keeps-focus>
        ${repeat(
          listed,
          ({ id }) => id,
          (claim) => this.#entry(claim, viewer, say),
        )}
      </ul>`;
  }

  #filter({ claims }: StoryFile, say: Say): TemplateResult {
    const button = (verdict: Claim['verdict'] | undefined) => {
      const label = verdict === undefined ? say('claims.all') : say(`claims.${verdict}`);
      const count = claims.filter((claim) => verdict === undefined || claim.verdict === verdict).length;
      return html`<button aria-pressed=${verdict === this.verdict ? 'true' : 'false'} @click=${() => (this.verdict = verdict)}>
        ${say('claims.filter-count', { label, count })}
      </button>`;
    };
    return html`<div class="filter" role="group" aria-label=${say('claims.filter')}>
      ${button(undefined)} ${verdicts.map(button)}
    </div>`;
  }

  #entry(claim: Claim, viewer: ViewerContract, say: Say): TemplateResult {
    return claimEntry(claim, {
      viewer,
      say,
      shown: claim.id === this.shown,
      opened: this.opened.has(claim.id),
      show: () => this.#show(claim, viewer),
      toggle: (open) => this.#toggle(claim.id, open),
      figures: () => this.#figures(claim, viewer, say),
    });
  }

  #figures(claim: Claim, viewer: ViewerContract, say: Say): TemplateResult | typeof nothing {
    if (claim.figures.length === 0) return nothing;
    const data = this.#data.of(viewer);
    return data ? figuresTable(claim.figures, { viewer, say, data }) : this.#data.placeholder(viewer, say);
  }

  #show({ id, setting }: Claim, viewer: ViewerContract): void {
    if (!setting) return;
    this.shown = id;
    this.#toggle(id, true);
    viewer.show(setting);
    this.#wasSet = settingHolds(setting, viewer.state);
  }

  #toggle(id: string, open: boolean): void {
    const opened = new Set(this.opened);
    if (open) opened.add(id);
    else opened.delete(id);
    this.opened = opened;
  }
}

defineElement('jjj-claims', JjjClaims);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-claims': JjjClaims;
  }
}
