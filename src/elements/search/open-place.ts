import type { LayerPart } from '../../core/layer-definition.js';
import type { Place } from '../../viewer/search/place.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { showBbox } from '../shared/open-feature.js';

/**
 * Shows a place: its layer, in the variant the reader has if that draws it, with its feature (of a line its first section)
 * selected and all of it in view. A map of the reader's own that does not have it stays, and only moves there.
 */
export function openPlace(viewer: ViewerContract, { kind, ids, bbox }: Place): void {
  const { layer, variant } = kind;
  const [id] = ids;
  if (layer !== undefined && variant !== undefined && id !== undefined) {
    const isDrawn = draws(viewer, layer, variant);
    const isMapped = viewer.state.layers.some((each) => each.id === layer && each.mapped !== undefined);
    if (!isDrawn && !isMapped) viewer.setVariant(layer, variant);
    if (isDrawn || !isMapped) viewer.select({ layer, id });
  }
  if (bbox) showBbox(viewer, bbox);
}

/** True when the catalog draws a place's layer and variant from the file of its names, or the place needs no layer. */
export function canOpen({ catalog }: ViewerContract, { kind }: Place): boolean {
  if (kind.layer === undefined) return true;
  const layer = catalog.layers.find(({ id }) => id === kind.layer);
  const parts = layer?.variants.find(({ id }) => id === kind.variant)?.parts ?? [];
  return parts.some(({ source }) => source === kind.source);
}

/** True when the variant that is drawn has every feature of another one. */
function draws(viewer: ViewerContract, layer: string, variant: string): boolean {
  const wanted = viewer.definition(layer).variants.find(({ id }) => id === variant)?.parts ?? [];
  const { parts } = viewer.variant(layer);
  return wanted.every((part) => parts.some((each) => covers(each, part)));
}

function covers(drawn: LayerPart, { source, filter }: LayerPart): boolean {
  const all = drawn.filter === undefined || JSON.stringify(drawn.filter) === JSON.stringify(filter);
  return drawn.source === source && all;
}
