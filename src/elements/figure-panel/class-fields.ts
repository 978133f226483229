import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { unitText } from '../../core/number-format.js';
import { writtenUnit } from '../../core/units.js';
import { checkField, selectField } from '../shared/form-fields.js';
import { typedNumber } from '../shared/typed-number.js';
import { usualCenter } from './class-center.js';
import { isStepped, mostSteps } from './mappable.js';
import { methodField } from './method-field.js';
import type { PanelPart } from './panel-part.js';

const classCounts = [3, 4, 5, 6, 7, 8, 9] as const;

/** How many classes, by which method and around which value. */
export function classFields(part: PanelPart): TemplateResult {
  const { choice, say, change } = part;
  const { classing } = choice;
  const stepped = isStepped(choice.form);
  const count = {
    id: 'class-count',
    label: say('figures.class-count'),
    value: String(classing.classCount),
    onChange: (value: string) => change({ classing: withoutBreaks({ ...classing, classCount: Number(value) }) }),
  };
  return html`${
    choice.second
      ? html`<p class="hint">${say('figures.three-classes')}</p>`
      : selectField(
          count,
          classCounts
            .filter((each) => !stepped || each <= mostSteps)
            .map((each) => ({ value: String(each), label: String(each) })),
        )
  }
  ${methodField(part)} ${choice.second || stepped ? nothing : centerField(part)}`;
}

/** A method with a number of classes of its own puts an end to breaks that were set by hand. */
function withoutBreaks({ breaks: _, ...classing }: PanelPart['choice']['classing']): PanelPart['choice']['classing'] {
  const method = classing.method === 'manual' ? 'natural-breaks' : classing.method;
  return { ...classing, method };
}

/** The value around which the classes diverge, typed as the atlas writes it. */
function centerField(part: PanelPart): TemplateResult {
  const { choice, viewer, offers, say, change } = part;
  const { center, ...plain } = choice.classing;
  const figures = offers.measured(choice.level, choice.figure);
  const { factor } = writtenUnit(viewer.state.locale, figures?.unit ?? '');
  const set = (to: number) => change({ classing: { ...withoutBreaks(plain), center: to } });
  const onTicked = (ticked: boolean) => (ticked ? set(usualCenter(figures)) : change({ classing: plain }));
  const onTyped = (event: Event) => {
    const number = event.target instanceof HTMLInputElement ? typedNumber(event.target.value) : undefined;
    if (number !== undefined) set(number / factor);
  };
  return html`<div class="center">
    ${checkField('diverging', say('figures.diverging'), center !== undefined, onTicked)}
    ${
      center === undefined
        ? nothing
        : html`<span class="value">
            <input
              type="text"
              inputmode="decimal"
              aria-label=${say('figures.center')}
              .value=${live(String(Number((center * factor).toPrecision(6))))}
              @change=${onTyped}
            />
            ${figures ? unitText(viewer.state.locale, figures.unit) : nothing}
          </span>`
    }
  </div>`;
}
