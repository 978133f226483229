import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { thematicForms } from '../../core/thematic-choice.js';
import { type ChoicePatch, usualSecond } from './changed-choice.js';
import { countUndivided, isMappable } from './mappable.js';
import type { PanelPart } from './panel-part.js';

/** The forms a map may have; two figures crossed are one more. */
const forms = [...thematicForms, 'two'] as const;
type Form = (typeof forms)[number];

/** How figures are drawn, each form with what it is good for. */
export function drawingFields(part: PanelPart): TemplateResult {
  const { choice, say, change } = part;
  const chosen: Form = choice.second ? 'two' : choice.form;
  const undivided = countUndivided(part.offers, choice);
  return html`<fieldset class="section">
    <legend>${say('figures.form')}</legend>
    <div class="options forms">
      ${forms.map((form) => {
        const disabled = undivided && form !== 'symbols' && form !== 'gaps';
        return html`<label class="option">
          <input
            type="radio"
            name="form"
            .checked=${live(form === chosen)}
            ?disabled=${disabled}
            @change=${() => change(formPatch(part, form))}
          />
          <span>${say(`figures.form-${form}`)}</span>
        </label>`;
      })}
    </div>
    <p class="hint">${say(`figures.form-${chosen}-about`)}</p>
    ${undivided && chosen === 'symbols' ? html`<p class="hint">${say('figures.circles-only')}</p>` : nothing}
  </fieldset>`;
}

function formPatch({ choice, offers }: PanelPart, form: Form): ChoicePatch {
  if (form !== 'two') return { form, second: null };
  return { form: 'areas', second: choice.second ?? usualSecond(choice, offers) };
}

/** Says why counts are not coloured in areas, and offers what can be drawn instead; nothing where all is well. */
export function divisionNotice({ choice, offers, say, change }: PanelPart): TemplateResult | typeof nothing {
  if (isMappable(offers, choice)) return nothing;
  const { figure } = choice;
  return html`<div class="notice" role="status">
    <p>${say('figures.needs-division')}</p>
    <p class="buttons">
      ${(['per-person', 'per-km2'] as const).map(
        (measure) => html`<button type="button" @click=${() => change({ figure: { ...figure, measure } })}>
          ${say(`figures.measure-${measure}`)}
        </button>`,
      )}
      <button type="button" @click=${() => change({ form: 'symbols', second: null })}>${say('figures.form-symbols')}</button>
    </p>
  </div>`;
}
