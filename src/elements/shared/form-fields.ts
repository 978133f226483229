import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** One choice of a select. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
  /** Heading over this choice and the others that have the same. */
  readonly group?: string;
}

/** What every field of a form needs. */
export interface FieldOptions {
  /** Unique in the element; its name for a message that points at it. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A select under its label. */
export function selectField({ id, label, value, onChange }: FieldOptions, choices: readonly Choice[]): TemplateResult {
  return html`<p class="field">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      @change=${(event: Event) => {
        if (event.target instanceof HTMLSelectElement) onChange(event.target.value);
      }}
    >
      ${grouped(choices).map(([group, own]) => {
        const options = own.map((choice) => option(choice, value));
        return group === undefined ? options : html`<optgroup label=${group}>${options}</optgroup>`;
      })}
    </select>
  </p>`;
}

function grouped(choices: readonly Choice[]): readonly [group: string | undefined, choices: readonly Choice[]][] {
  const groups = [...new Set(choices.map(({ group }) => group))];
  return groups.map((group) => [group, choices.filter((choice) => choice.group === group)]);
}

function option(choice: Choice, value: string): TemplateResult {
  return html`<option
    value=${choice.value}
    ?disabled=${choice.disabled === true}
    .selected=${live(choice.value === value)}
  >
    ${choice.label}
  </option>`;
}

/** How a text field differs from a plain one. */
export interface TextOptions {
  readonly kind?: 'text' | 'decimal' | 'numeric';
  readonly placeholder?: string;
  /** Texts that the browser offers while the reader types. */
  readonly offers?: readonly string[];
}

/**
 * A text field under its label. Numbers are texts too, with a keyboard for digits: a number field of the browser hides
 * what it does not understand.
 */
export function textField(
  { id, label, value, onChange }: FieldOptions,
  { kind = 'text', placeholder = '', offers }: TextOptions = {},
): TemplateResult {
  return html`<p class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="text"
      inputmode=${kind}
      autocomplete="off"
      spellcheck="false"
      placeholder=${placeholder}
      list=${offers ? `${id}-offers` : nothing}
      .value=${live(value)}
      @input=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) onChange(event.target.value);
      }}
    />
    ${offers ? html`<datalist id="${id}-offers">${offers.map((text) => html`<option value=${text}></option>`)}</datalist>` : nothing}
  </p>`;
}

/** A box to tick, with its label after it. */
export function checkField(
  id: string,
  label: string,
  checked: boolean,
  onChange: (checked: boolean) => void,
): TemplateResult {
  return html`<label class="check" for=${id}>
    <input
      id=${id}
      type="checkbox"
      .checked=${live(checked)}
      @change=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) onChange(event.target.checked);
      }}
    />
    <span>${label}</span>
  </label>`;
}
