import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../core/date-format.js';
import { textIn } from '../../core/languages.js';
import type { Locale } from '../../core/localized-text.js';
import type { Sidecar } from '../../core/sidecar.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { attributionLine } from '../shared/attribution-line.js';
import type { Say } from '../shared/companion-element.js';
import { type Figures, figuresOf } from '../shared/figure-sources.js';
import { sourceRecord } from '../shared/source-record.js';

/** Where the figures of a layer came from, with the whole record one click away, and whose its geometry is. */
export function layerSource(viewer: ViewerContract, layer: string, say: Say): TemplateResult {
  const { locale } = viewer.state;
  const { parts } = viewer.variant(layer);
  const figures = parts.flatMap((part) => figuresOf(viewer, layer, part) ?? []);
  const areas = parts.some((part) => part.symbology.kind === 'choropleth');
  return html`${figures.map((each) => figuresSource(each, locale, say))}
  ${ownersLine(viewer.sidecars(layer), locale, areas ? 'legend.boundaries' : 'legend.source', say)}`;
}

/** Whose some files are, in one line; or that nobody says it; nothing while none is loaded. */
export function ownersLine(
  sidecars: readonly Sidecar[],
  locale: Locale,
  key: 'legend.boundaries' | 'legend.source',
  say: Say,
): TemplateResult | typeof nothing {
  const owners = attributionLine(sidecars.map((sidecar) => textIn(locale, sidecar.attribution)));
  if (sidecars.length === 0) return nothing;
  if (owners.length === 0)
    return html`<p class="source">${say('legend.source', { source: say('source.not-stated') })}</p>`;
  return html`<p class="source">${say(key, { source: owners.join(' · ') })}</p>`;
}

function figuresSource({ column, sources }: Figures, locale: Locale, say: Say): TemplateResult | typeof nothing {
  if (sources.length === 0) return nothing;
  const source = sources.map(({ title }) => title).join(say('joint.source'));
  const { vintage, derived } = column;
  const line =
    vintage === undefined
      ? say('legend.figures-undated', { source })
      : say('legend.figures', { source, year: formatDate(locale, vintage) });
  return html`<details class="source figures">
    <summary>${line}</summary>
    ${derived === undefined ? nothing : html`<p>${say('panel.derived-how')}: ${textIn(locale, derived)}</p>`}
    ${sources.map((record) => sourceRecord(record, say))}
  </details>`;
}
