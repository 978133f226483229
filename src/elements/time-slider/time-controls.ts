import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Say } from '../shared/companion-element.js';
import { selectField } from '../shared/form-fields.js';
import { glyph } from '../shared/glyphs.js';
import { speeds } from './time-player.js';
import type { StepUnit } from './time-scale.js';

/** What the buttons above the track show and do. */
export interface TimeControls {
  /** The moment shown and, between two years, the beginning. */
  readonly time: string;
  readonly since: string | undefined;
  readonly playing: boolean;
  readonly speed: number;
  readonly unit: StepUnit;
  /** False where no year lies before the one shown. */
  readonly canRange: boolean;
  readonly onPlay: () => void;
  readonly onStep: (steps: number) => void;
  readonly onSpeed: (speed: number) => void;
  readonly onUnit: (unit: StepUnit) => void;
  readonly onRange: (on: boolean) => void;
  readonly onOff: () => void;
}

/** Play, steps, speed, and the switch between one year and two. */
export function timeControls(controls: TimeControls, say: Say): TemplateResult {
  const { time, since, playing, onPlay, onStep, onOff } = controls;
  return html`<div class="row">
    <h2 class="sr-only">${say('time.title')}</h2>
    <div class="buttons" role="group" aria-label=${say('time.title')}>
      ${iconButton(say('time.back'), glyph('step-back'), () => onStep(-1))}
      ${iconButton(say(playing ? 'time.pause' : 'time.play'), glyph(playing ? 'pause' : 'play'), onPlay, 'play')}
      ${iconButton(say('time.forward'), glyph('step-forward'), () => onStep(1))}
    </div>
    <output class="now">${since === undefined ? time : say('time.span', { since, time })}</output>
    ${choices(controls, say)}
    <button type="button" class="turn-off" @click=${onOff}>${say('time.turn-off')}</button>
  </div>`;
}

function choices({ unit, speed, since, canRange, ...act }: TimeControls, say: Say): TemplateResult {
  return html`<div class="choices">
    ${selectField(
      {
        id: 'unit',
        label: say('time.step'),
        value: unit,
        onChange: (value) => act.onUnit(value === 'month' ? 'month' : 'year'),
      },
      [
        { value: 'year', label: say('time.step-year') },
        { value: 'month', label: say('time.step-month') },
      ],
    )}
    ${selectField(
      { id: 'speed', label: say('time.speed'), value: String(speed), onChange: (value) => act.onSpeed(Number(value)) },
      speeds.map((each) => ({ value: String(each), label: `${each}×` })),
    )}
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        .checked=${live(since !== undefined)}
        ?disabled=${!canRange && since === undefined}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) act.onRange(event.target.checked);
        }}
      />
      <span>${say('time.range')}</span>
    </label>
  </div>`;
}

function iconButton(label: string, sign: TemplateResult, onClick: () => void, name?: string): TemplateResult {
  return html`<button
    type="button"
    class="icon"
    data-does=${name ?? nothing}
    aria-label=${label}
    title=${label}
    @click=${onClick}
  >
    ${sign}
  </button>`;
}
