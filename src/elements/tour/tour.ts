import { html, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { textIn } from '../../core/languages.js';
import type { StoryFile } from '../../core/story-file.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { verdictStyles } from '../claims/verdict.styles.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { FetchedFile } from '../shared/fetched-file.js';
import { tokens } from '../shared/tokens.styles.js';
import { type RememberedView, rememberView, restoreView } from '../shared/view-settings.js';
import { tourStyles } from './tour.styles.js';
import { tourStep } from './tour-step.js';
import '../../core/messages/statistics-messages.js';

/**
 * Leads through the region step by step: each sets the map to its view and names the claims that it is about. Left and
 * Right change the step while the focus is in the tour; leaving it brings back what the map showed before.
 *
 * @event jjj-error - The tour could not be read.
 * @csspart frame - Everything the element draws.
 * @csspart title - Its heading.
 */
export class JjjTour extends CompanionElement {
  static override styles = [tokens, controls, verdictStyles, tourStyles];

  /** Place of the step shown; undefined before the tour begins and after it ends. */
  @state() private step: number | undefined;
  /** What is announced; the focus on a step's title speaks for itself. */
  @state() private announcement = '';
  @query('h3') private readonly heading: HTMLElement | null | undefined;
  @query('button.start') private readonly starter: HTMLElement | null | undefined;
  @query('button.next') private readonly onward: HTMLElement | null | undefined;
  readonly #story = new FetchedFile<StoryFile>(this, (viewer) => viewer.story());
  #before: RememberedView | undefined;
  /** The viewer that the tour began with: another one knows nothing of it. */
  #toured: ViewerContract | undefined;
  #focusOn: 'heading' | 'starter' | undefined;

  protected override stateChanged(): void {
    if (this.#toured === this.viewer) return;
    this.#toured = this.viewer;
    this.#before = undefined;
    this.step = undefined;
  }

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    const story = this.#story.of(viewer);
    return html`<h2 part="title">${say('tour.title')}</h2>
      <p class="sr-only" role="status">${this.announcement}</p>
      ${story ? this.#content(story, viewer, say) : this.#story.placeholder(viewer, say)}`;
  }

  #content(story: StoryFile, viewer: ViewerContract, say: Say): TemplateResult {
    const { step } = this;
    if (step === undefined) return this.#overview(story, viewer, say);
    const go = (index: number) => this.#go(index, viewer, story, say);
    const onKey = (event: KeyboardEvent) => this.#onKey(event, (change) => go(step + change));
    return html`<div role="group" data-keeps-focus aria-label=${say('tour.title')} @keydown=${onKey}>
      ${tourStep(story, step, viewer, say, { go, leave: () => this.#leave(viewer) })}
    </div>`;
  }

  #overview(story: StoryFile, viewer: ViewerContract, say: Say): TemplateResult {
    const begin = (index: number) => {
      this.#before = rememberView(viewer.state);
      this.#focusOn = 'heading';
      this.#show(index, viewer, story);
    };
    return html`<p class="quiet">${say('tour.about', { count: story.tour.length })}</p>
      <button class="start" @click=${() => begin(0)}>${say('tour.start')}</button>
      <ol class="steps" data-keeps-focus aria-label=${say('tour.steps')}>
        ${story.tour.map(
          ({ title }, index) => html`<li>
            <button class="link" @click=${() => begin(index)}>${textIn(viewer.state.locale, title)}</button>
          </li>`,
        )}
      </ol>`;
  }

  #go(index: number, viewer: ViewerContract, story: StoryFile, say: Say): void {
    const step = story.tour[index];
    if (!step) return;
    const title = textIn(viewer.state.locale, step.title);
    this.announcement = say('tour.announce', { step: index + 1, count: story.tour.length, title });
    // A button that is shut off would lose the focus to the page.
    if (index === 0) this.onward?.focus();
    this.#show(index, viewer, story);
  }

  #show(index: number, viewer: ViewerContract, { tour }: StoryFile): void {
    const setting = tour[index]?.setting;
    if (!setting) return;
    this.step = index;
    viewer.show(setting);
  }

  #leave(viewer: ViewerContract): void {
    this.step = undefined;
    this.announcement = '';
    this.#focusOn = 'starter';
    if (this.#before) restoreView(viewer, this.#before);
    this.#before = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#focusOn === 'heading') this.heading?.focus();
    else if (this.#focusOn === 'starter') this.starter?.focus();
    this.#focusOn = undefined;
  }

  #onKey(event: KeyboardEvent, go: (change: number) => void): void {
    const change = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (change === 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    go(change);
  }
}

defineElement('jjj-tour', JjjTour);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-tour': JjjTour;
  }
}
