import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { unitText } from '../../core/number-format.js';
import type { SettledIndicator } from './row-units.js';
import type { StepContext } from './step-context.js';

/** Units of measure that tables of units have, by their ids in core/units. */
const offeredUnits = [
  'percent',
  'person',
  'person-10-thousand',
  'yuan',
  'yuan-10-thousand',
  'yuan-100-million',
  'yuan-per-person',
  'km',
  'km2',
  'ha',
  'mu-10-thousand',
  'person-per-km2',
  'ug-per-m3',
  'minute',
] as const;

/** The columns of numbers, each with what it is: nothing of that can be read off the numbers. */
export function figureFields(context: StepContext): TemplateResult {
  const { session, say } = context;
  return html`<h4>${say('add.figures')}</h4>
    <div class="scroller figures" role="region" tabindex="0" aria-label=${say('add.figures')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${say('add.figure')}</th>
            <th scope="col">${say('add.nature')}</th>
            <th scope="col">${say('add.unit')}</th>
            <th scope="col">${say('add.year')}</th>
          </tr>
        </thead>
        <tbody>
          ${session.units.indicators.map((each, place) => row(each, place, context))}
        </tbody>
      </table>
    </div>`;
}

function row(indicator: SettledIndicator, place: number, { session, say, locale }: StepContext): TemplateResult {
  const { label: figure, wanted, nature, unit, columns, year } = indicator;
  const set = (change: Partial<SettledIndicator>) => session.units.change(place, change);
  const units = offeredUnits.some((each) => each === unit) || unit === '' ? offeredUnits : [unit, ...offeredUnits];
  const natures = (['count', 'rate'] as const).map((each) => ({ value: each, label: say(`add.${each}`) }));
  const measures = [
    { value: '', label: say('add.unit-none') },
    ...units.map((each) => ({ value: each, label: unitText(locale, each) || each })),
  ];
  return html`<tr>
    <th scope="row">
      <label class="check">
        <input
          type="checkbox"
          aria-label=${say('add.figure-wanted', { figure })}
          .checked=${live(wanted)}
          @change=${() => set({ wanted: !wanted })}
        />
        <span>${figure}</span>
      </label>
    </th>
    <td>${select(say('add.nature-of', { figure }), nature, natures, (value) => set({ nature: value === 'count' ? 'count' : 'rate' }))}</td>
    <td>${select(say('add.unit-of', { figure }), unit, measures, (value) => set({ unit: value }))}</td>
    <td>${
      columns.every((each) => each.year !== undefined)
        ? columns.map((each) => each.year).join(', ')
        : html`<input
            type="text"
            class="year"
            inputmode="numeric"
            maxlength="4"
            aria-label=${say('add.year-of', { figure })}
            .value=${live(year)}
            @input=${(event: Event) => event.target instanceof HTMLInputElement && set({ year: event.target.value })}
          />`
    }</td>
  </tr>`;
}

function select(
  label: string,
  value: string,
  choices: readonly { readonly value: string; readonly label: string }[],
  choose: (value: string) => void,
): TemplateResult {
  return html`<select
    aria-label=${label}
    @change=${(event: Event) => event.target instanceof HTMLSelectElement && choose(event.target.value)}
  >
    ${choices.map((each) => html`<option value=${each.value} .selected=${live(each.value === value)}>${each.label}</option>`)}
  </select>`;
}
