import { html, nothing, type TemplateResult } from 'lit';
import { accuracyText } from '../../core/accuracy-text.js';
import { textIn } from '../../core/languages.js';
import type { Locale } from '../../core/localized-text.js';
import type { Sidecar, SourceRecord } from '../../core/sidecar.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import { figuresOf } from '../shared/figure-sources.js';
import { outsideLink } from '../shared/source-links.js';
import { sourceRecord } from '../shared/source-record.js';

/**
 * Whose the data of a layer is, how old, how accurate, and what it leaves out: one block for each file. The sources of
 * the figures shown stand before the others.
 */
export function layerSources(viewer: ViewerContract, layer: string, say: Say): TemplateResult[] {
  const { locale } = viewer.state;
  const figures = viewer.variant(layer).parts.flatMap((part) => figuresOf(viewer, layer, part)?.sources ?? []);
  return viewer.sidecars(layer).map(
    (sidecar) => html`<section class="source">
      <h3>${textIn(locale, sidecar.title)}</h3>
      <p>${textIn(locale, sidecar.description)}</p>
      <p>${textIn(locale, sidecar.attribution) || say('legend.source', { source: say('source.not-stated') })}</p>
      <dl>
        <dt>${say('layers.licence')}</dt>
        <dd>${licence(sidecar, locale)}</dd>
        <dt>${say('layers.vintage')}</dt>
        <dd>${textIn(locale, sidecar.vintage)}</dd>
        <dt>${say('layers.datum')}</dt>
        <dd>${say('map.datum')}</dd>
        <dt>${say('layers.accuracy')}</dt>
        <dd>${accuracyText(sidecar, locale)}</dd>
      </dl>
      ${coverage(sidecar, locale, say)}
      ${records(say('layers.figure-sources'), figures, say)}
      ${records(
        say(figures.length === 0 ? 'layers.file-sources' : 'layers.other-sources'),
        sidecar.sources.filter((source) => !figures.includes(source)),
        say,
      )}
    </section>`,
  );
}

function records(heading: string, sources: readonly SourceRecord[], say: Say): TemplateResult | typeof nothing {
  if (sources.length === 0) return nothing;
  return html`<h4>${heading}</h4>
    ${sources.map((source) => sourceRecord(source, say))}`;
}

function licence(sidecar: Sidecar, locale: Locale): TemplateResult {
  const { name, url } = sidecar.licence;
  return url === undefined ? html`${textIn(locale, name)}` : outsideLink(url, textIn(locale, name));
}

/** Columns that have a value for some features only, and who is left out. */
function coverage(sidecar: Sidecar, locale: Locale, say: Say): TemplateResult | typeof nothing {
  const partial = sidecar.coverage.filter((each) => each.have < each.of);
  if (partial.length === 0) return nothing;
  const label = (name: string) => textIn(locale, sidecar.columns.find((column) => column.name === name)?.label) ?? name;
  return html`<ul>
    ${partial.map(
      ({ column, have, of, leavesOut }) => html`<li>
        ${say('layers.coverage', { label: label(column), have, of })}${leavesOut ? html` — ${textIn(locale, leavesOut)}` : nothing}
      </li>`,
    )}
  </ul>`;
}
