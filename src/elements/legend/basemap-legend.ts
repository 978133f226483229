import { html, nothing, type TemplateResult } from 'lit';
import { drawnBasemap } from '../../viewer/backdrop/backdrop-state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import { basemapEntries } from './basemap-entries.js';
import { entryList } from './entry-list.js';
import { ownersLine } from './layer-source.js';

/** What the base map shows, closed at first, and what its boundaries are worth; nothing while it is hidden, under another one, or has no file. */
export function basemapLegend(viewer: ViewerContract, say: Say): TemplateResult | typeof nothing {
  const { locale, theme, basemapShown, reading } = viewer.state;
  const { basemap } = viewer.catalog;
  const entries = basemapEntries(basemap, locale, theme, reading.contrast);
  if (!basemapShown || entries.length === 0 || drawnBasemap(viewer.state)) return nothing;
  const title = say('legend.basemap');
  return html`<details class="basemap" part="basemap">
    <summary>${title}</summary>
    ${entryList(entries, { label: title, opacity: 1, theme, say })}
    ${basemap.sources.some(({ role }) => boundaryRoles.includes(role)) ? boundaryNotice(viewer, say) : nothing}
    ${ownersLine(viewer.basemapSidecars(), locale, 'legend.source', say)}
  </details>`;
}

const boundaryRoles: readonly string[] = ['boundaries', 'outline', 'neighbours'];

function boundaryNotice(viewer: ViewerContract, say: Say): TemplateResult {
  const { approvalNumber } = viewer.catalog.basemap;
  return html`<p class="notice">${say('legend.orientation')}</p>
    ${
      approvalNumber === undefined
        ? nothing
        : html`<p class="source">${say('legend.approval', { number: approvalNumber })}</p>`
    }`;
}
