import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { errorText } from '../../core/error-text.js';
import { textIn } from '../../core/languages.js';
import '../../core/messages/statistics-messages.js';
import { translate } from '../../core/messages/translate.js';
import type { NetworkGrowth } from '../../statistics/network-growth.js';
import type { ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { FetchedFile } from '../shared/fetched-file.js';
import { stepsOfKey } from '../shared/step-keys.js';
import { tokens } from '../shared/tokens.styles.js';
import { networkReadout } from './network-readout.js';
import { networkReadoutStyles } from './network-readout.styles.js';
import { completeLayers, shownNetworks } from './shown-networks.js';
import { timeControls } from './time-controls.js';
import { atEnd, moveHandle, rewind, setRange, stepHandle, trackOf } from './time-moves.js';
import { TimePlayer } from './time-player.js';
import type { StepUnit } from './time-scale.js';
import { timeSliderStyles } from './time-slider.styles.js';
import { type Handle, type TrackState, timeTrack } from './time-track.js';
import { openText, pointText } from './time-words.js';
import { TrackDrag } from './track-drag.js';

/** Milliseconds of a step at the speed 1. */
const stepMs = { year: 1200, month: 250 };

/**
 * Moves the map through the years of the catalog: what opened later is hidden and, between two years, what opened in
 * between is highlighted. Off at first. Says how long the networks shown were, beside published totals.
 *
 * @cssproperty --jjj-time-end-room - Room that the first row leaves at its end, for a button of the page.
 * @csspart frame - Everything the element draws.
 * @csspart track - The years with their handles.
 */
export class JjjTimeSlider extends CompanionElement {
  static override styles = [tokens, controls, timeSliderStyles, networkReadoutStyles];

  @state() private unit: StepUnit = 'year';
  /** Said when playing has come to rest. */
  @state() private spoken = '';
  readonly #growth = new FetchedFile<NetworkGrowth>(this, (viewer) => viewer.networks());
  readonly #player = new TimePlayer(
    this,
    () => this.#advance(),
    () => stepMs[this.unit],
    () => this.#speak(),
  );
  readonly #drag = new TrackDrag((handle, point) =>
    this.#on((viewer, track) => moveHandle(viewer, track, handle, point)),
  );

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult | typeof nothing {
    const { time } = viewer.catalog;
    if (!time) return nothing;
    const track = trackOf(viewer, this.unit);
    if (!track) {
      return html`<div class="row">
        <h2>${say('time.title')}</h2>
        <span class="quiet">${say('time.all')}</span>
        <button type="button" class="turn-on" @click=${() => this.#turn(() => viewer.setTime(time.opensWith), '.year')}>
          ${say('time.turn-on')}
        </button>
      </div>`;
    }
    return html`${this.#controls(viewer, track, say)} ${this.#track(viewer, track, say)} ${completeness(viewer, track, say)}
      ${this.#readout(viewer, track, say)}
      <p class="sr-only" role="status">${this.spoken}</p>`;
  }

  protected override stateChanged({ year, month }: ViewerState): void {
    if (month !== null) this.unit = 'month';
    if (year === null) {
      this.#player.pause();
      this.#growth.forget();
    } else if (this.viewer?.catalog.networks !== undefined) this.#growth.of(this.viewer);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drag.stop();
  }

  #controls(viewer: ViewerContract, track: TrackState, say: Say): TemplateResult {
    const { locale } = viewer.state;
    const { point, since, unit, span } = track;
    const options = {
      time: pointText(locale, point, unit),
      since: since === null ? undefined : pointText(locale, { year: since, month: null }, 'year'),
      playing: this.#player.playing,
      speed: this.#player.speed,
      unit,
      canRange: point.year > span.from,
      onPlay: () => this.#toggle(),
      onStep: (steps: number) => this.#byHand((track) => stepHandle(viewer, track, 'year', steps)),
      onSpeed: (speed: number) => {
        this.#player.speed = speed;
      },
      onUnit: (chosen: StepUnit) => this.#setUnit(chosen),
      onRange: (on: boolean) => this.#byHand((track) => setRange(viewer, track, on)),
      onOff: () => this.#turn(() => viewer.setTime({ year: null }), '.turn-on'),
    };
    return timeControls(options, say);
  }

  #track(viewer: ViewerContract, track: TrackState, say: Say): TemplateResult {
    return timeTrack(track, {
      label: (handle) => say(`time.handle-${handle}`),
      valueText: (handle) => this.#valueText(viewer, handle, track, say),
      onKey: (handle, event) => {
        const steps = stepsOfKey(event);
        if (steps === undefined) return;
        event.preventDefault();
        this.#byHand((at) => stepHandle(viewer, at, handle, steps));
      },
      onPointer: (event) => {
        if (event.type === 'pointerdown') this.#player.pause();
        this.#drag.follow(event, track);
      },
    });
  }

  #readout(viewer: ViewerContract, track: TrackState, say: Say): TemplateResult | typeof nothing {
    const { locale } = viewer.state;
    const { content: growth, failure: error } = this.#growth;
    if (viewer.catalog.networks === undefined) return nothing;
    if (error) return html`<p class="quiet">${say('time.failed', { reason: errorText(locale, error) })}</p>`;
    if (!growth) return html`<p class="quiet">${say('time.reading')}</p>`;
    const shown = shownNetworks(viewer, growth);
    if (shown.length === 0) return html`<p class="quiet">${say('time.none-shown')}</p>`;
    const { point, unit, since } = track;
    return html`<div class="networks">
      ${shown.map((each) => networkReadout(each, { growth, point, unit, since, locale, say }))}
    </div>`;
  }

  #valueText(viewer: ViewerContract, handle: Handle, { point, since, unit }: TrackState, say: Say): string {
    const growth = this.#growth.content;
    const shown = growth ? shownNetworks(viewer, growth) : [];
    const { locale } = viewer.state;
    if (handle === 'year' || since === null) return openText(locale, point, unit, growth, shown, say);
    return openText(locale, { year: since, month: null }, 'year', growth, shown, say);
  }

  /** Does something with what the track shows by then; nothing while all years are shown. */
  #on(act: (viewer: ViewerContract, track: TrackState) => void): void {
    const viewer = this.viewer;
    const track = viewer && trackOf(viewer, this.unit);
    if (track) act(viewer, track);
  }

  #byHand(act: (track: TrackState) => void): void {
    this.#player.pause();
    this.#on((_viewer, track) => act(track));
  }

  #toggle(): void {
    if (this.#player.playing) this.#player.pause();
    else this.#on((viewer, track) => this.#play(viewer, track));
  }

  #play(viewer: ViewerContract, track: TrackState): void {
    if (atEnd(track)) rewind(viewer, track);
    this.spoken = '';
    this.#player.play();
  }

  /** @returns false where the step led to the last moment. */
  #advance(): boolean {
    let goesOn = false;
    this.#on((viewer, track) => stepHandle(viewer, track, 'year', 1));
    this.#on((_viewer, track) => {
      goesOn = !atEnd(track);
    });
    return goesOn;
  }

  /** Says where it came to rest: while it plays, nothing is said. */
  #speak(): void {
    this.#on((viewer, track) => {
      this.spoken = this.#valueText(viewer, 'year', track, (key, values) =>
        translate(viewer.state.locale, key, values),
      );
    });
  }

  #setUnit(unit: StepUnit): void {
    this.unit = unit;
    // In steps of years the year counts to its end.
    if (unit === 'year') this.#on((viewer) => viewer.setTime({ month: null }));
  }

  /** The button pressed goes away with this: the focus moves to what takes its place. */
  #turn(change: () => void, next: string): void {
    change();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(next)?.focus());
  }
}

/** Until when the layers shown are complete, in words: what is hatched on the track. */
function completeness(viewer: ViewerContract, { span }: TrackState, say: Say): TemplateResult | typeof nothing {
  const layers = completeLayers(viewer);
  if (layers.length === 0) return nothing;
  const { locale } = viewer.state;
  return html`<ul class="complete">
    ${layers.map(({ title, until }) => {
      const hatched = until < span.until;
      const values = { layer: textIn(locale, title), year: pointText(locale, { year: until, month: null }, 'year') };
      return html`<li class=${hatched ? 'hatched' : ''}>${say(hatched ? 'time.hatched' : 'time.complete', values)}</li>`;
    })}
  </ul>`;
}

defineElement('jjj-time-slider', JjjTimeSlider);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-time-slider': JjjTimeSlider;
  }
}
