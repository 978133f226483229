import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import { unitText } from '../../core/number-format.js';
import { drawnOpacity } from '../../viewer/drawn-opacity.js';
import type { LayerState, ShownThematic } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import { drawnParts, mappedPart } from '../shared/mapped-classes.js';
import { crossedGrid } from './crossed-grid.js';
import { entryList } from './entry-list.js';
import { figureNotes } from './figure-notes.js';
import { ownersLine } from './layer-source.js';
import { mappedEntries } from './mapped-entries.js';
import { timeEntries } from './time-entries.js';
import '../../core/messages/statistics-messages.js';

/*
 * What the legend says of a map that a reader chose. It comes when there is one: the first map does without.
 */

export { chosenLegendStyles } from './chosen-legend.styles.js';

/** Explains the figures that are mapped in a layer. */
export function mappedLegend(
  viewer: ViewerContract,
  layer: LayerState,
  shown: ShownThematic,
  say: Say,
): TemplateResult {
  const { locale } = viewer.state;
  const { map } = shown;
  const { notice } = viewer.definition(layer.id);
  return html`<section part="layer" aria-label=${textIn(locale, map.title)} data-layer=${layer.id}>
    <h3>${textIn(locale, map.title)}</h3>
    ${classes(viewer, layer, shown, say)} ${figureNotes(viewer, shown, say)}
    ${notice ? html`<p class="notice">${textIn(locale, notice)}</p>` : nothing}
    ${ownersLine(viewer.sidecars(layer.id), locale, 'legend.boundaries', say)}
  </section>`;
}

function classes(
  viewer: ViewerContract,
  layer: LayerState,
  { choice, map }: ShownThematic,
  say: Say,
): TemplateResult | typeof nothing {
  const { locale, theme, view: seen } = viewer.state;
  const part = mappedPart(viewer, layer.id);
  if (!part) return nothing;
  const view = {
    label: say('legend.classes', { layer: textIn(locale, map.title) }),
    opacity: drawnOpacity(layer),
    theme,
    say,
  };
  const sized = choice.form === 'dorling' || choice.form === 'noncontiguous';
  const size = sized ? html`<p class="what">${say('figures.size-people')}</p>` : nothing;
  if (map.second) return html`${size} ${crossedGrid(part, map, view, locale)}`;
  const unit = unitText(locale, map.figures.unit);
  return html`${unit ? html`<p class="what">${unit}</p>` : nothing} ${size}
  ${entryList(mappedEntries(part, map, { locale, theme, viewportZoom: seen?.viewportZoom }), view)}`;
}

/** What the map shows of a layer's features by their dates; nothing where it has none, or no year is chosen. */
export function timeLegend(viewer: ViewerContract, layer: LayerState, say: Say): TemplateResult | typeof nothing {
  const { locale, theme, year, since } = viewer.state;
  if (year === null) return nothing;
  const entries = drawnParts(viewer, layer.id).flatMap((part) => {
    const values = (column: string) => viewer.attributeValues(layer.id, part.id, column);
    return timeEntries({ part, locale, theme, format: undefined, values }, { year, since });
  });
  const label = say('figures.legend-time');
  return entries.length === 0 ? nothing : entryList(entries, { label, opacity: drawnOpacity(layer), theme, say });
}
