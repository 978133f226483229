import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ColorVision, ReadingSettings } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { colorVisions } from '../shared/color-visions.js';
import type { Say } from '../shared/companion-element.js';

/** What every setting is drawn from. */
export interface ReadingPart {
  readonly viewer: ViewerContract;
  readonly say: Say;
}

/** A setting that is on or off, and its members of {@link ReadingSettings}. */
type Switch = 'patterns' | 'presenting';

/** Settings in the order in which they are offered; each is one control, named, with a sentence on what it does. */
export const readingFields: readonly ((part: ReadingPart) => TemplateResult)[] = [
  contrastField,
  (part) => switchField(part, 'patterns'),
  visionField,
  (part) => switchField(part, 'presenting'),
  verbosityField,
];

type ContrastChoice = 'system' | ReadingSettings['contrast'];
const contrasts: readonly ContrastChoice[] = ['system', 'normal', 'more'];
const verbosities: readonly ReadingSettings['verbosity'][] = ['names', 'figures', 'all'];

function contrastField({ viewer, say }: ReadingPart): TemplateResult {
  const { contrast, contrastFrom } = viewer.state.reading;
  const chosen: ContrastChoice = contrastFrom === 'system' ? 'system' : contrast;
  const choose = (value: ContrastChoice) =>
    viewer.setReading(value === 'system' ? { contrastFrom: 'system' } : { contrast: value });
  return html`<fieldset aria-describedby="contrast-help">
    <legend>${say('reading.contrast')}</legend>
    <div class="options">
      ${contrasts.map(
        (value) => html`<label class="option">
          <input
            type="radio"
            name="contrast"
            value=${value}
            .checked=${live(value === chosen)}
            @change=${() => choose(value)}
          />
          <span>${say(`reading.contrast-${value}`)}</span>
        </label>`,
      )}
    </div>
    <p class="help" id="contrast-help">${say('reading.contrast-help')}</p>
  </fieldset>`;
}

function switchField({ viewer, say }: ReadingPart, name: Switch): TemplateResult {
  return html`<div class="setting">
    <label class="switch">
      <span>${say(`reading.${name}`)}</span>
      <input
        id=${name}
        type="checkbox"
        role="switch"
        aria-describedby=${`${name}-help`}
        .checked=${live(viewer.state.reading[name])}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) viewer.setReading({ [name]: event.target.checked });
        }}
      />
    </label>
    <p class="help" id=${`${name}-help`}>${say(`reading.${name}-help`)}</p>
  </div>`;
}

function visionField({ viewer, say }: ReadingPart): TemplateResult {
  return listField<ColorVision>(say, 'vision', colorVisions, viewer.state.vision, (vision) => viewer.setVision(vision));
}

function verbosityField({ viewer, say }: ReadingPart): TemplateResult {
  const { verbosity } = viewer.state.reading;
  return listField(say, 'verbosity', verbosities, verbosity, (chosen) => viewer.setReading({ verbosity: chosen }));
}

function listField<T extends ColorVision | ReadingSettings['verbosity']>(
  say: Say,
  name: 'vision' | 'verbosity',
  values: readonly T[],
  chosen: T,
  choose: (value: T) => void,
): TemplateResult {
  const label = (value: T) => say(`reading.${name}-${value}` as Parameters<Say>[0]);
  return html`<div class="setting">
    <label for=${name}>${say(`reading.${name}`)}</label>
    <select
      id=${name}
      aria-describedby=${`${name}-help`}
      @change=${(event: Event) => {
        const found = event.target instanceof HTMLSelectElement && values[event.target.selectedIndex];
        if (found) choose(found);
      }}
    >
      ${values.map((value) => html`<option value=${value} .selected=${live(value === chosen)}>${label(value)}</option>`)}
    </select>
    <p class="help" id=${`${name}-help`}>${say(`reading.${name}-help`)}</p>
  </div>`;
}
