import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { textIn } from '../../core/languages.js';
import { localized } from '../../core/layer-record.js';
import { type SymbolShape, symbolShapes, type ThemedColor } from '../../core/symbology.js';
import { kindOf, recoloredPart, relabelledPart, restyledPart } from '../../viewer/own/restyled-part.js';
import type { CommonLook } from '../../viewer/own/style-choice.js';
import { classColor, styleOfPart } from '../../viewer/own/style-of-part.js';
import { selectField } from '../shared/form-fields.js';
import type { StyleContext } from './style-context.js';

/** Shapes that stand for nothing of their own. */
const plainShapes = ['circle', 'square', 'triangle', 'diamond', 'cross', 'inverted-triangle', 'star'] as const;

/** Colour, width, size and shape that all features have in common. */
export function lookFields(context: StyleContext): TemplateResult {
  const { part, say, title, change } = context;
  const { look, rule } = styleOfPart(part);
  const kind = kindOf(part);
  const set = (changed: Partial<CommonLook>) =>
    change(restyledPart(part, { look: { ...look, ...changed }, rule }, localized(title)));
  const isShape = (text: string): text is SymbolShape => symbolShapes.some((each) => each === text);
  const shapes = plainShapes.map((shape) => ({ value: shape, label: say(`style.shape-${shape}`) }));
  return html`<div class="fields">
    ${rule.by === 'one' ? colorField('color', say('style.color'), look.color, (color) => set({ color })) : nothing}
    ${
      kind === 'symbols'
        ? html`${numberField('size', say('style.size'), look.sizePx, [4, 40], (sizePx) => set({ sizePx }))}
          ${selectField({ id: 'shape', label: say('style.shape'), value: look.shape, onChange: (shape) => isShape(shape) && set({ shape }) }, shapes)}`
        : numberField('width', say('style.width'), look.widthPx, [0.5, 12], (widthPx) => set({ widthPx }))
    }
  </div>`;
}

/** Title, and what the legend calls each class and paints it with. */
export function legendFields(context: StyleContext): TemplateResult {
  const { part, say, title, rename, locale, change } = context;
  const { symbology } = part;
  const classes = symbology.kind === 'choropleth' ? [] : symbology.classes;
  return html`<p class="field">
      <label for="name">${say('style.name')}</label>
      <input id="name" type="text" autocomplete="off" .value=${live(title)} @change=${(event: Event) => typed(event, rename)} />
    </p>
    <ul class="classes">
      ${classes.map((each, place) => {
        const label = textIn(locale, each.label) ?? '';
        const color = classColor(each);
        return html`<li>
          <input
            type="color"
            aria-label=${say('style.color-of', { label })}
            .value=${live(color.light.slice(0, 7))}
            @change=${(event: Event) => typed(event, (text) => change(recoloredPart(part, place, { light: text, dark: text })))}
          />
          <input
            type="text"
            autocomplete="off"
            aria-label=${say('style.label-of', { label })}
            .value=${live(label)}
            @change=${(event: Event) => typed(event, (text) => text.trim() && change(relabelledPart(part, place, localized(text.trim()))))}
          />
        </li>`;
      })}
    </ul>`;
}

function colorField(
  id: string,
  label: string,
  { light }: ThemedColor,
  choose: (color: ThemedColor) => void,
): TemplateResult {
  return html`<p class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="color"
      .value=${live(light.slice(0, 7))}
      @change=${(event: Event) => typed(event, (text) => choose({ light: text, dark: text }))}
    />
  </p>`;
}

function numberField(
  id: string,
  label: string,
  value: number,
  [least, most]: readonly [number, number],
  choose: (value: number) => void,
): TemplateResult {
  const take = (text: string) => {
    const number = Number(text);
    if (text.trim() !== '' && Number.isFinite(number)) choose(Math.min(most, Math.max(least, number)));
  };
  return html`<p class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="number"
      min=${least}
      max=${most}
      step="0.5"
      .value=${live(String(value))}
      @change=${(event: Event) => typed(event, take)}
    />
  </p>`;
}

function typed({ target }: Event, take: (text: string) => void): void {
  if (target instanceof HTMLInputElement) take(target.value);
}
