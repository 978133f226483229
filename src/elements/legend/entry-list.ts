import { html, nothing, type TemplateResult } from 'lit';
import type { Theme } from '../../core/scene.js';
import type { Say } from '../shared/companion-element.js';
import type { LegendEntry } from './legend-entry.js';
import { legendSample } from './legend-sample.js';

/** How a list of entries is drawn. */
export interface EntryListView {
  /** What the list is of, for readers who do not see the heading above it. */
  readonly label: string;
  /** Of the layer, 0 to 1. */
  readonly opacity: number;
  readonly theme: Theme;
  readonly say: Say;
}

/** Samples with what they mean, and how many features are drawn so. */
export function entryList(entries: readonly LegendEntry[], view: EntryListView): TemplateResult {
  return html`<ul class="entries" aria-label=${view.label}>
    ${entries.map(
      (entry) => html`<li class="entry">
        ${legendSample(entry.sample, view.opacity, view.theme)}
        <span><span class="label">${entry.label}</span>${hint(entry)}</span>
        ${count(entry, view.say)}
      </li>`,
    )}
  </ul>`;
}

function hint({ hint: text }: LegendEntry): TemplateResult | typeof nothing {
  return text === undefined ? nothing : html` <span class="hint">${text}</span>`;
}

function count(entry: LegendEntry, say: Say): TemplateResult | typeof nothing {
  if (entry.count === undefined) return nothing;
  const words = say('legend.count', { count: entry.count });
  return html`<span class="count"><span aria-hidden="true">${entry.count}</span><span class="sr-only">${words}</span></span>`;
}
