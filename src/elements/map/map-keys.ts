import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import '../../core/messages/keys-messages.js';
import type { MessageKey } from '../../core/messages/en.js';
import { translate } from '../../core/messages/translate.js';
import type { ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { dialogStyles } from '../shared/dialog.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { keysList } from './keys-list.js';
import { mapKeysStyles } from './map-keys.styles.js';
import { motionAllowed } from './reader-preferences.js';
import { TypedText } from './typed-text.js';
import { type WalkBoxOptions, walkBox } from './walk-box.js';
import { type WalkKey, walkKey } from './walk-keys.js';

/**
 * The keys of a map beyond those that move it, and the walk from feature to feature: a list box over the map, whose one
 * option is where the reader stands. Part of the map, fetched when the map first has the focus.
 */
export class JjjMapKeys extends CompanionElement {
  static override styles = [tokens, controls, dialogStyles, mapKeysStyles];

  @query('[role=listbox]') private readonly list: HTMLElement | null | undefined;
  @query('dialog') private readonly dialog: HTMLDialogElement | null | undefined;
  @query('.find') private readonly field: HTMLInputElement | null | undefined;
  @state() private hinting = false;
  @state() private finding = false;
  @state() private said = '';
  readonly #typed = new TypedText(() => this.requestUpdate());
  /** Counts places, because a screen reader reads an option anew only when it is another one. */
  #places = 0;
  #listening: AbortController | undefined;
  /** Where the focus is to go once it is there. */
  #wanted: 'list' | 'map' | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const map = this.#map();
    map?.addEventListener('focusin', () => this.#mapFocused(), { signal });
    map?.addEventListener('focusout', () => this.#hint(false), { signal });
    map?.addEventListener('keydown', (event) => this.#onMapKey(event), { signal });
    if (this.#canvas()?.matches(':focus')) this.#mapFocused();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
  }

  protected override stateChanged({ walk }: ViewerState, previous: ViewerState | undefined): void {
    if (walk === previous?.walk) return;
    this.#places += 1;
    // What one stood on is gone, and the list with it.
    if (!walk && this.shadowRoot?.activeElement) this.#wanted = 'map';
  }

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    const { walk } = viewer.state;
    return html`${walk ? walkBox(viewer, walk, this.#box(viewer), say) : nothing}
      ${this.hinting && !walk ? html`<p class="hint" aria-hidden="true">${say('keys.hint')}</p>` : nothing}
      <p class="sr-only" role="status">${this.said}</p>
      <dialog aria-labelledby="keys-title">${keysList(say, () => this.dialog?.close())}</dialog>`;
  }

  #box(viewer: ViewerContract): WalkBoxOptions {
    return {
      number: this.#places,
      typed: this.#typed.text,
      finding: this.finding,
      pressed: (event) => this.#onWalkKey(event, viewer),
      found: (text) => void this.#named(viewer, text),
      pressedInField: (event) => this.#onFieldKey(event, viewer),
      left: () => {
        this.finding = false;
      },
    };
  }

  protected override updated(): void {
    if (this.#wanted === 'list' && this.list) this.list.focus();
    else if (this.#wanted === 'map' && !this.viewer?.state.walk) this.#canvas()?.focus();
    else return;
    this.#wanted = undefined;
  }

  #map(): HTMLElement | null | undefined {
    return this.parentElement?.querySelector<HTMLElement>(':scope > .map');
  }

  #canvas(): HTMLElement | null | undefined {
    return this.#map()?.querySelector<HTMLElement>('canvas[tabindex]');
  }

  /** Whoever comes back to the map itself walks no longer. */
  #mapFocused(): void {
    this.viewer?.leaveWalk();
    this.#hint(this.#canvas()?.matches(':focus-visible') ?? false);
  }

  #hint(shown: boolean): void {
    this.hinting = shown;
  }

  #onMapKey(event: KeyboardEvent): void {
    const { viewer } = this;
    const { key, altKey, ctrlKey, metaKey } = event;
    if (!viewer || event.defaultPrevented || altKey || ctrlKey || metaKey) return;
    const isDrawing = viewer.state.drawing.mode !== 'none';
    if (key === 'Enter' && !isDrawing) void this.#enter(viewer);
    else if (key === '0' || key === 'Home') showAll(viewer);
    else if (key === '?' || key === '？') this.#help();
    else return;
    event.preventDefault();
  }

  async #enter(viewer: ViewerContract): Promise<void> {
    this.#wanted = 'list';
    if (await this.#tried(viewer, viewer.enterWalk())) this.requestUpdate();
    else {
      this.#wanted = undefined;
      this.#say(viewer, 'keys.none');
    }
  }

  #onWalkKey(event: KeyboardEvent, viewer: ViewerContract): void {
    const pressed = walkKey(event, this.#typed.text);
    if (!pressed) return;
    event.preventDefault();
    void this.#obey(pressed, viewer);
  }

  async #obey(pressed: WalkKey, viewer: ViewerContract): Promise<void> {
    switch (pressed.does) {
      case 'step':
        this.#typed.end();
        if (!(await this.#tried(viewer, viewer.walk(pressed.step))) && pressed.nothing)
          this.#say(viewer, pressed.nothing);
        break;
      case 'type':
        await this.#type(pressed.letter, viewer);
        break;
      case 'take-back':
        await this.#named(viewer, this.#typed.takeBack());
        break;
      case 'select':
        this.#typed.end();
        if (viewer.state.walk) viewer.select(viewer.state.walk.at);
        break;
      case 'leave':
        this.#leave(viewer);
        break;
      case 'find':
        await this.#find();
        break;
      case 'help':
        this.#help();
        break;
      case 'home':
        showAll(viewer);
        break;
      case 'zoom-in':
      case 'zoom-out':
        viewer.zoomBy(pressed.does === 'zoom-in' ? 1 : -1);
    }
  }

  /** First what is typed is given up, then the walk. */
  #leave(viewer: ViewerContract): void {
    if (this.#typed.text !== '') {
      this.#typed.end();
      return;
    }
    this.#wanted = 'map';
    viewer.leaveWalk();
  }

  /** The same letter again goes on to the next that begins with it, unless a name has it twice. */
  async #type(letter: string, viewer: ViewerContract): Promise<void> {
    const before = this.#typed.text;
    const text = this.#typed.add(letter);
    this.requestUpdate();
    if (await this.#tried(viewer, viewer.walk({ named: text }))) return;
    const again = before === letter && (await this.#tried(viewer, viewer.walk({ named: letter, again: true })));
    if (again) this.#typed.restart(letter);
    else this.#say(viewer, 'keys.none-named', { text });
  }

  async #named(viewer: ViewerContract, named: string, again = false): Promise<void> {
    this.requestUpdate();
    if (named.trim() === '') return;
    if (!(await this.#tried(viewer, viewer.walk({ named, again }))))
      this.#say(viewer, 'keys.none-named', { text: named });
  }

  async #find(): Promise<void> {
    this.#typed.end();
    this.finding = true;
    await this.updateComplete;
    this.field?.focus();
  }

  #onFieldKey(event: KeyboardEvent, viewer: ViewerContract): void {
    event.stopPropagation();
    // An input method takes these keys for its own list.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') void this.#named(viewer, this.field?.value ?? '', true);
    else if (event.key === 'Enter' || event.key === 'Escape') this.list?.focus();
    else return;
    event.preventDefault();
  }

  /** The focus goes back to where it was when the reader closes it. */
  #help(): void {
    if (this.dialog && !this.dialog.open) this.dialog.showModal();
  }

  /** What could not be fetched is said like a step that leads nowhere. */
  async #tried(viewer: ViewerContract, step: Promise<boolean>): Promise<boolean> {
    this.said = '';
    try {
      return await step;
    } catch {
      this.#say(viewer, 'keys.none');
      return true;
    }
  }

  #say(viewer: ViewerContract, key: MessageKey, values: Readonly<Record<string, string>> = {}): void {
    this.said = translate(viewer.state.locale, key, values);
  }
}

function showAll(viewer: ViewerContract): void {
  viewer.fitBbox(viewer.catalog.bbox, { animate: motionAllowed() });
}

defineElement('jjj-map-keys', JjjMapKeys);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-map-keys': JjjMapKeys;
  }
}
