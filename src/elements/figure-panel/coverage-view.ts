import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import type { FigureChoice } from '../../core/thematic-choice.js';
import type { MeasuredFigures } from '../../statistics/measured-figures.js';
import { coverageText } from '../shared/coverage-text.js';
import { sourceRecord } from '../shared/source-record.js';
import { countedUnits } from './level-words.js';
import type { PanelPart } from './panel-part.js';
import { unitButtons } from './unit-buttons.js';

/** How much a figure speaks for and what it leaves out, how it was made, and where it came from. */
export function coverageView(part: PanelPart, figure: FigureChoice): TemplateResult | typeof nothing {
  const figures = part.offers.measured(part.choice.level, figure);
  if (!figures) return nothing;
  const { locale } = part.viewer.state;
  const { caveat, coverage } = figures;
  return html`<div class="coverage">
    <p>${coverageText(locale, figures)}</p>
    ${coverage.enough ? nothing : html`<p class="warning">${part.say('figures.not-enough')}</p>`}
    ${caveat ? html`<p>${textIn(locale, caveat)}</p>` : nothing} ${leftOut(part, figures)} ${origin(part, figures)}
  </div>`;
}

function leftOut(part: PanelPart, { coverage, missing }: MeasuredFigures): TemplateResult | typeof nothing {
  const { leavesOut } = coverage;
  if (leavesOut.length === 0) return nothing;
  const { viewer, choice, say } = part;
  const reasons = viewer.catalog.vocabularies['missing-reason'];
  const why = (code: string) => {
    const reason = missing.get(code);
    return reason ? textIn(viewer.state.locale, reasons?.[reason]) : undefined;
  };
  return html`<details>
    <summary>${say('figures.left-out', { units: countedUnits(say, choice.level, leavesOut.length) })}</summary>
    ${unitButtons(part, leavesOut, why)}
  </details>`;
}

function origin({ viewer, say }: PanelPart, { how, sources }: MeasuredFigures): TemplateResult | typeof nothing {
  if (!how && sources.length === 0) return nothing;
  return html`<details>
    <summary>${say('figures.origin', { count: sources.length })}</summary>
    ${how ? html`<p>${say('panel.derived-how')}: ${textIn(viewer.state.locale, how)}</p>` : nothing}
    ${sources.map((source) => sourceRecord(source, say))}
  </details>`;
}
