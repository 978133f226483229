import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatValue } from '../../core/number-format.js';
import { type Classing, type ClassMethod, classMethods } from '../../core/thematic-choice.js';
import { writtenUnit } from '../../core/units.js';
import type { ClassedFigures } from '../../viewer/state.js';
import { typedNumbers } from '../shared/typed-number.js';
import type { PanelPart } from './panel-part.js';

/** Methods, and beside each how well its classes fit the values. Breaks set by hand can be typed too. */
export function methodField(part: PanelPart): TemplateResult {
  const { say, choice } = part;
  return html`<fieldset class="plain">
      <legend>${say('figures.method')} <span aria-hidden="true">${say('figures.fit')}</span></legend>
      <div class="options methods">${classMethods.map((method) => methodOption(part, method))}</div>
      <p class="hint">${say('figures.fit-about')}</p>
    </fieldset>
    ${choice.classing.method === 'manual' && !choice.second ? breaksField(part) : nothing}`;
}

function methodOption(part: PanelPart, method: ClassMethod): TemplateResult {
  const { say, choice, made } = part;
  const impossible = method === 'geometric' && made?.map.classes.values.some((value) => value <= 0) === true;
  return html`<label class="option">
    <input
      type="radio"
      name="method"
      .checked=${live(method === choice.classing.method)}
      ?disabled=${impossible || (method === 'manual' && !made)}
      @change=${() => chooseMethod(part, method)}
    />
    <span>${say(`figures.method-${method}`)}</span>
    <span class="fit">
      ${impossible ? say('figures.above-zero') : html`<span class="sr-only">${say('figures.fit')} </span>${fitText(part, method)}`}
    </span>
  </label>`;
}

function fitText({ made, choice, viewer }: PanelPart, method: ClassMethod): string {
  const own = method === choice.classing.method ? made?.map.classes.fit : undefined;
  const fit = own ?? made?.map.fits[method];
  return fit === undefined ? '–' : formatValue(viewer.state.locale, fit, undefined, 'decimal3');
}

/** Of two figures both are classed by it. */
function chooseMethod({ choice, made, change }: PanelPart, method: ClassMethod): void {
  const { second } = choice;
  const classing = classedBy(method, choice.classing, made?.map.classes);
  if (!second) change({ classing });
  else
    change({
      classing,
      second: { ...second, classing: classedBy(method, second.classing, made?.map.second?.classes) },
    });
}

/** Breaks set by hand begin as they are. */
function classedBy(
  method: ClassMethod,
  { breaks: _, ...classing }: Classing,
  drawn: ClassedFigures | undefined,
): Classing {
  if (method !== 'manual' || !drawn) return { ...classing, method };
  return { ...classing, method, classCount: drawn.breaks.length + 1, breaks: [...drawn.breaks] };
}

/** The breaks as numbers, as the atlas writes them but for the thousands. */
function breaksField({ choice, made, viewer, say, change }: PanelPart): TemplateResult {
  const { locale } = viewer.state;
  const { factor } = writtenUnit(locale, made?.map.figures.unit ?? '');
  const written = (choice.classing.breaks ?? []).map((each) => Number((each * factor).toPrecision(10))).join('; ');
  const onChange = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    const breaks = breaksTyped(target.value, factor);
    target.setCustomValidity(breaks ? '' : say('figures.breaks-invalid'));
    target.reportValidity();
    if (breaks) change({ classing: { ...choice.classing, classCount: breaks.length + 1, breaks } });
  };
  return html`<p class="field">
    <label for="breaks">${say('figures.breaks')}</label>
    <input id="breaks" type="text" autocomplete="off" spellcheck="false" .value=${live(written)} @change=${onChange} />
  </p>`;
}

/** @returns undefined unless there are two to eight that ascend. */
function breaksTyped(text: string, factor: number): number[] | undefined {
  const numbers = typedNumbers(text)?.map((each) => each / factor);
  const ascend = numbers?.every((each, index) => index === 0 || each > (numbers[index - 1] ?? each));
  return numbers && ascend && numbers.length >= 2 && numbers.length <= 8 ? numbers : undefined;
}
