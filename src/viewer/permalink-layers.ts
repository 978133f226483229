import { AtlasError } from '../core/atlas-error.js';
import type { Catalog, LayerDefinition } from '../core/layer-definition.js';
import { unknownLayer } from './catalog-lookup.js';
import type { PermalinkLayer } from './permalink-state.js';

/** Most layers that a link may name. */
const mostEntries = 200;

const entryPattern = /^(-?)([a-z][a-z0-9-]*)(?:~([^@~]+))?(?:@(\d*\.?\d+))?$/;

/**
 * Writes layers bottom to top, separated by commas: `id`, a leading `-` when switched off, `~variant` and
 * `@opacity` where they are not the catalog's.
 */
export function writeLayers(layers: readonly PermalinkLayer[], catalog: Catalog): string {
  return layers
    .map((layer) => {
      const definition = catalog.layers.find((each) => each.id === layer.id);
      const variant = layer.variant === definition?.variants[0]?.id ? '' : `~${layer.variant}`;
      const opacity = layer.opacity === definition?.opacity ? '' : `@${Number(layer.opacity.toFixed(2))}`;
      return `${layer.visible ? '' : '-'}${layer.id}${variant}${opacity}`;
    })
    .join(',');
}

/**
 * Reads what {@link writeLayers} wrote. Layers the catalog gained since then are added, switched off, above the
 * neighbour they have in the catalog.
 *
 * @param problems - Receives one error for each entry that is ignored.
 */
export function readLayers(text: string, catalog: Catalog, problems: AtlasError[]): readonly PermalinkLayer[] {
  const read: PermalinkLayer[] = [];
  for (const entry of text.split(',', mostEntries).filter((each) => each !== '')) {
    const layer = readEntry(entry, catalog, problems);
    if (layer && !read.some((each) => each.id === layer.id)) read.push(layer);
  }
  return withNewLayers(read, catalog);
}

function readEntry(entry: string, catalog: Catalog, problems: AtlasError[]): PermalinkLayer | undefined {
  const [, off, id, variantId, opacity] = entryPattern.exec(entry) ?? [];
  const definition = catalog.layers.find((layer) => layer.id === id);
  if (!definition) {
    problems.push(unknownLayer((id ?? entry).slice(0, 80), catalog));
    return undefined;
  }
  return {
    id: definition.id,
    visible: off !== '-',
    opacity: opacity === undefined ? definition.opacity : Math.min(1, Number(opacity)),
    variant: knownVariant(definition, variantId, problems),
  };
}

function knownVariant(definition: LayerDefinition, id: string | undefined, problems: AtlasError[]): string {
  const fallback = definition.variants[0]?.id ?? '';
  if (id === undefined || definition.variants.some((variant) => variant.id === id)) return id ?? fallback;
  const expected = definition.variants.map((variant) => variant.id).join(', ');
  problems.push(
    new AtlasError(
      'value-invalid',
      `The link names variant "${id}" of layer "${definition.id}", which has only: ${expected}. The first is shown.`,
      { details: { name: definition.id, expected, received: id } },
    ),
  );
  return fallback;
}

function withNewLayers(read: readonly PermalinkLayer[], catalog: Catalog): readonly PermalinkLayer[] {
  const all = [...read];
  for (const [index, definition] of catalog.layers.entries()) {
    if (all.some((layer) => layer.id === definition.id)) continue;
    const below = catalog.layers[index - 1]?.id;
    all.splice(all.findIndex((layer) => layer.id === below) + 1, 0, {
      id: definition.id,
      visible: false,
      opacity: definition.opacity,
      variant: definition.variants[0]?.id ?? '',
    });
  }
  return all;
}
