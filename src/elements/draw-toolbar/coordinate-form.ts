import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { DrawingKind } from '../../core/drawing.js';
import type { TypedShape } from '../../viewer/drawing/typed-shape.js';
import type { Say } from '../shared/companion-element.js';

/** What the form shows and tells. */
export interface CoordinateForm {
  readonly typed: TypedShape;
  /** Name of the shape whose coordinates are edited; undefined for a new one. */
  readonly editing: string | undefined;
  /** What is wrong with what was typed. */
  readonly fault: string;
  readonly change: (patch: Partial<TypedShape>) => void;
  readonly submit: () => void;
}

const kinds: readonly DrawingKind[] = ['point', 'line', 'polygon', 'rectangle', 'circle'];

/** A form to type a shape, or to change the one that is chosen. */
export function coordinateForm(form: CoordinateForm, say: Say): TemplateResult {
  const { typed, editing, fault, change } = form;
  const submit = (event: Event) => {
    event.preventDefault();
    form.submit();
  };
  return html`<details class="typing" ?open=${editing !== undefined}>
    <summary>${editing === undefined ? say('draw.new') : `${say('draw.edit')}: ${editing}`}</summary>
    <form @submit=${submit}>
    ${editing === undefined ? kindField(form, say) : nothing}
    <label for="positions">${say('draw.coordinates')}</label>
    <textarea
      id="positions"
      rows=${typed.kind === 'point' || typed.kind === 'circle' ? 1 : 4}
      spellcheck="false"
      autocomplete="off"
      aria-describedby="hint fault"
      aria-invalid=${fault === '' ? 'false' : 'true'}
      .value=${live(typed.positions)}
      @input=${(event: Event) => change({ positions: textIn(event) })}
    ></textarea>
    ${typed.kind === 'circle' ? radiusField(form, say) : nothing}
    <p class="quiet" id="hint">${say('draw.coordinates-hint')} ${kindHint(typed.kind, say)}</p>
    <p class="fault" id="fault" role="alert">${fault}</p>
    <button type="submit">${say(editing === undefined ? 'draw.add' : 'draw.apply')}</button>
    </form>
  </details>`;
}

function kindField({ typed, change }: CoordinateForm, say: Say): TemplateResult {
  return html`<label for="kind">${say('draw.kind')}</label>
    <select
      id="kind"
      .value=${live(typed.kind)}
      @change=${(event: Event) => change({ kind: kinds.find((kind) => kind === textIn(event)) ?? 'point' })}
    >
      ${kinds.map((kind) => html`<option value=${kind} ?selected=${kind === typed.kind}>${say(`draw.kind.${kind}`)}</option>`)}
    </select>`;
}

function radiusField({ typed, change }: CoordinateForm, say: Say): TemplateResult {
  return html`<div class="radius">
    <label for="radius">${say('draw.radius')}</label>
    <input
      id="radius"
      type="text"
      inputmode="decimal"
      autocomplete="off"
      .value=${live(typed.radius)}
      @input=${(event: Event) => change({ radius: textIn(event) })}
    />
    <select
      aria-label=${say('draw.unit')}
      .value=${live(typed.radiusUnit)}
      @change=${(event: Event) => change({ radiusUnit: textIn(event) === 'm' ? 'm' : 'km' })}
    >
      <option value="km" ?selected=${typed.radiusUnit === 'km'}>${say('draw.unit-km')}</option>
      <option value="m" ?selected=${typed.radiusUnit === 'm'}>${say('draw.unit-m')}</option>
    </select>
  </div>`;
}

function kindHint(kind: DrawingKind, say: Say): string {
  if (kind === 'polygon' || kind === 'rectangle' || kind === 'circle') return say(`draw.${kind}-hint`);
  return '';
}

function textIn({ target }: Event): string {
  const known = [HTMLTextAreaElement, HTMLInputElement, HTMLSelectElement].some((type) => target instanceof type);
  return known ? (target as HTMLInputElement).value : '';
}
