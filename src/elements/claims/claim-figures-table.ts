import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import type { ClaimFigure } from '../../core/story-file.js';
import type { ClaimDerived } from '../../statistics/claim-derived.js';
import { type ClaimData, deriveClaim } from '../../statistics/claim-figures.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import { sourceRecord } from '../shared/source-record.js';
import { differenceText, numberText, type Writing } from './claim-numbers.js';

/** What the table of a claim's figures is drawn with. */
export interface FiguresView {
  readonly viewer: ViewerContract;
  readonly say: Say;
  readonly data: ClaimData;
}

/** Each figure of a claim: what is claimed, what is official, what the atlas has, and how far that is from both. */
export function figuresTable(figures: readonly ClaimFigure[], view: FiguresView): TemplateResult | typeof nothing {
  if (figures.length === 0) return nothing;
  const { say } = view;
  return html`<div class="scroll">
    <table part="figures">
      <caption class="sr-only">
        ${say('claims.figures')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say('claims.claimed')}</th>
          <th scope="col">${say('claims.official')}</th>
          <th scope="col">${say('claims.derived')}</th>
        </tr>
      </thead>
      ${figures.map((figure) => figureRows(figure, view))}
    </table>
  </div>`;
}

function figureRows(figure: ClaimFigure, view: FiguresView): TemplateResult {
  const { say, viewer, data } = view;
  const { locale } = viewer.state;
  const writing: Writing = { locale, say, figure };
  const derived = figure.derivation && deriveClaim(figure.derivation, data);
  const known = (value: number | null) =>
    value === null ? html`<span class="quiet">${say('claims.no-number')}</span>` : numberText({ value }, writing);
  return html`<tbody>
    <tr>
      <th scope="rowgroup" colspan="3">${textIn(locale, figure.label)}</th>
    </tr>
    <tr>
      <td>${known(figure.claimed)}</td>
      <td>${known(figure.official)}</td>
      <td>${derived ? numberText(derived, writing) : html`<span class="quiet">${say('claims.no-data')}</span>`}</td>
    </tr>
    <tr>
      <td colspan="3">
        ${differences(figure, derived, writing)} ${derived ? howDerived(figure, derived, view) : whyNot(figure, view)}
      </td>
    </tr>
  </tbody>`;
}

function differences(
  { claimed, official }: ClaimFigure,
  derived: ClaimDerived | null,
  writing: Writing,
): TemplateResult | typeof nothing {
  if (!derived || (claimed === null && official === null)) return nothing;
  const { say } = writing;
  const row = (label: string, other: number | null) =>
    other === null ? nothing : html`<dt>${label}</dt><dd>${differenceText(derived, other, writing)}</dd>`;
  return html`<dl class="differences">
    ${row(say('claims.to-claim'), claimed)} ${row(say('claims.to-official'), official)}
  </dl>`;
}

/** How the atlas's own number was worked out, and from which sources. */
function howDerived(figure: ClaimFigure, derived: ClaimDerived, { viewer, say }: FiguresView): TemplateResult {
  const { locale } = viewer.state;
  const layer = derived.layer === undefined ? undefined : textIn(locale, viewer.definition(derived.layer).title);
  return html`<details>
    <summary aria-label=${say('claims.how-this', { figure: textIn(locale, figure.label) })}>${say('claims.how')}</summary>
    <p>${textIn(locale, derived.how)}</p>
    ${layer === undefined ? nothing : html`<p>${say('claims.how-layer', { layer })}</p>`}
    ${derived.sources.map((source) => sourceRecord(source, say))}
  </details>`;
}

function whyNot({ notDerived }: ClaimFigure, { viewer, say }: FiguresView): TemplateResult | typeof nothing {
  if (!notDerived) return nothing;
  return html`<p class="quiet">${say('claims.none-derived')} ${textIn(viewer.state.locale, notDerived)}</p>`;
}
