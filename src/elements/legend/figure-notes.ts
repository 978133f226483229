import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import { formatValue } from '../../core/number-format.js';
import type { MeasuredFigures } from '../../statistics/measured-figures.js';
import type { ClassedFigures, ShownThematic } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import { coverageText } from '../shared/coverage-text.js';
import { sourceRecord } from '../shared/source-record.js';

/** How figures are classed and how well that fits, how much they speak for, what to mind and where they came from. */
export function figureNotes(viewer: ViewerContract, { map }: ShownThematic, say: Say): TemplateResult {
  const both = [map, ...(map.second ? [map.second] : [])];
  const { locale } = viewer.state;
  return html`${both.map(
    ({ figures, classes }) => html`<div class="figure-notes">
      ${map.second ? html`<p class="what">${textIn(locale, figures.title)}</p>` : nothing}
      <p class="source">${classWords(viewer, figures, classes, say)}</p>
      ${coverage(viewer, figures, say)} ${sources(viewer, figures, say)}
    </div>`,
  )}
  ${gaps(viewer, map.gaps, say)}`;
}

function classWords(viewer: ViewerContract, figures: MeasuredFigures, classes: ClassedFigures, say: Say): string {
  const { locale } = viewer.state;
  const { classing, fit } = classes;
  const method = say(`figures.method-${classing.method}`);
  const center =
    classing.center === undefined ? '' : formatValue(locale, classing.center, figures.unit, figures.format);
  const fitText = fit === null ? '' : formatValue(locale, fit, undefined, 'decimal3');
  return say('figures.legend-method', {
    method,
    center,
    diverging: center === '' ? 'no' : 'yes',
    fit: fitText,
    known: fit === null ? 'no' : 'yes',
  });
}

/** Nothing where every unit has a figure. */
function coverage({ state }: ViewerContract, figures: MeasuredFigures, say: Say): TemplateResult | typeof nothing {
  const { have, of, enough } = figures.coverage;
  if (have === of) return nothing;
  const words = [coverageText(state.locale, figures), ...(enough ? [] : [say('figures.not-enough')])];
  return html`<p class="source">${words.join(say('joint.sentence'))}</p>`;
}

function sources(viewer: ViewerContract, figures: MeasuredFigures, say: Say): TemplateResult {
  const { locale } = viewer.state;
  const { choice, caveat, how } = figures;
  const titles = figures.sources.map(({ title }) => title);
  const source = titles.join(say('joint.source'));
  const year = String(choice.year);
  const line =
    titles.length > 2
      ? say('figures.legend-sources-many', { year, count: titles.length })
      : say('figures.legend-sources', { year, source });
  return html`<details class="source figures">
    <summary>${line}</summary>
    ${how ? html`<p>${say('panel.derived-how')}: ${textIn(locale, how)}</p>` : nothing}
    ${caveat ? html`<p>${textIn(locale, caveat)}</p>` : nothing} ${figures.sources.map((record) => sourceRecord(record, say))}
  </details>`;
}

function gaps(viewer: ViewerContract, known: ShownThematic['map']['gaps'], say: Say): TemplateResult | typeof nothing {
  if (!known) return nothing;
  const kilometres = (value: number) => formatValue(viewer.state.locale, value, 'km', 'integer');
  const { borders, acrossProvinces } = known;
  const length = kilometres(known.knownKilometres);
  return html`<p class="source">
    ${say('figures.gaps-known', { known: known.known, of: borders, length, total: kilometres(known.kilometres) })}
    ${say('figures.gaps-provinces', { known: acrossProvinces.known, of: acrossProvinces.borders })}
  </p>`;
}
