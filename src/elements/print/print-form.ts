import { html, type TemplateResult } from 'lit';
import type { Locale } from '../../core/localized-text.js';
import { roundScales } from '../../core/map-scale.js';
import { formatValue } from '../../core/number-format.js';
import type { Say } from '../shared/companion-element.js';
import { type Choice, checkField, selectField, textField } from '../shared/form-fields.js';
import { type Paper, type PrintSettings, papers, type SheetWords } from './print-settings.js';

/** What the form of a printed page shows. */
export interface PrintForm {
  readonly settings: PrintSettings;
  /** Round scale at which the sheet shows all of the present view. */
  readonly fittingScale: number;
  readonly say: Say;
  readonly locale: Locale;
  readonly set: (change: Partial<Omit<PrintSettings, 'words'>>) => void;
  readonly write: (change: Partial<SheetWords>) => void;
}

/** Paper, scale, legend and resolution. */
export function pageFields(form: PrintForm): TemplateResult {
  const { settings, say, set } = form;
  const { paper, landscape, scale, dpi, legend, grey } = settings;
  return html`<div class="fields">
    ${selectField(
      {
        id: 'paper',
        label: say('print.paper'),
        value: paper,
        onChange: (value) => set({ paper: value as Paper }),
      },
      Object.keys(papers).map((value) => ({ value, label: value })),
    )}
    ${selectField(
      {
        id: 'orientation',
        label: say('print.orientation'),
        value: landscape ? 'landscape' : 'portrait',
        onChange: (value) => set({ landscape: value === 'landscape' }),
      },
      (['portrait', 'landscape'] as const).map((value) => ({ value, label: say(`print.${value}`) })),
    )}
    ${selectField(
      {
        id: 'scale',
        label: say('print.scale'),
        value: String(scale),
        onChange: (value) => set({ scale: value === 'fit' ? 'fit' : Number(value) }),
      },
      scaleChoices(form),
    )}
    ${selectField(
      {
        id: 'legend',
        label: say('print.legend'),
        value: legend,
        onChange: (value) => set({ legend: value === 'inside' ? 'inside' : 'beside' }),
      },
      (['inside', 'beside'] as const).map((value) => ({ value, label: say(`print.legend-${value}`) })),
    )}
    ${selectField(
      {
        id: 'dpi',
        label: say('print.resolution'),
        value: String(dpi),
        onChange: (value) => set({ dpi: value === '300' ? 300 : 200 }),
      },
      [200, 300].map((value) => ({ value: String(value), label: say('print.dpi', { dpi: value }) })),
    )}
    <div class="field">
      ${checkField('grey', say('print.grey'), grey, (checked) => set({ grey: checked }))}
      <p class="hint">${say('print.grey-help')}</p>
    </div>
  </div>`;
}

/** What the publisher writes on the sheet. */
export function wordFields({ settings: { words }, say, write }: PrintForm): TemplateResult {
  const field = (name: keyof SheetWords, label: string) =>
    textField({ id: name, label, value: words[name], onChange: (value) => write({ [name]: value }) });
  return html`<div class="fields">
      <div class="wide">${field('title', say('print.heading'))}</div>
      ${field('producer', say('print.producer'))} ${field('date', say('print.date'))}
      ${field('approval', say('print.approval'))}
    </div>
    <p class="hint">${say('print.optional')}</p>`;
}

/** The scale that fits first, then all; those that show the present view say so. */
function scaleChoices({ fittingScale, say, locale }: PrintForm): readonly Choice[] {
  const number = (scale: number) => formatValue(locale, scale, undefined, 'integer');
  const label = (scale: number) =>
    scale >= fittingScale ? say('print.scale-shows', { scale: `1:${number(scale)}` }) : `1:${number(scale)}`;
  return [
    { value: 'fit', label: say('print.scale-fit', { scale: number(fittingScale) }) },
    ...roundScales.map((scale) => ({ value: String(scale), label: label(scale) })),
  ];
}
