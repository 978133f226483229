import type { Catalog } from '../../core/layer-definition.js';
import type { LocalizedText } from '../../core/localized-text.js';
import type { OpenedPart } from './task-of-request.js';

/** What the things asked for are called: units by their level, whatever figure their layer shows; else as the layer. */
export function askedTitle({ layer, part }: Pick<OpenedPart, 'layer' | 'part'>, catalog: Catalog): LocalizedText {
  const level = catalog.units?.find((each) => sourceOf(catalog, each) === part.source);
  return level?.title ?? layer.title;
}

/** The source of a level's units. */
export function sourceOf(
  { layers }: Catalog,
  { layer, variant }: { readonly layer: string; readonly variant: string },
): string | undefined {
  const variants = layers.find(({ id }) => id === layer)?.variants;
  return variants?.find(({ id }) => id === variant)?.parts[0]?.source;
}
