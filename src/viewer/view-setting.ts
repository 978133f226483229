import { AtlasError } from '../core/atlas-error.js';
import type { Catalog } from '../core/layer-definition.js';
import type { ViewSetting } from '../core/story-file.js';
import { layerDefinition, layerVariant } from './catalog-lookup.js';
import type { LayerState, ViewerState } from './state.js';
import { timeAfter } from './time-setting.js';

/** Most units that are compared at once. */
const mostCompared = 6;

/** The last of some codes that may be compared, each once. */
export function comparedCodes(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].slice(-mostCompared);
}

/**
 * What a setting makes of layers, time and compared units.
 *
 * @throws {AtlasError} `layer-unknown` or `value-invalid` for what the catalog has not, and for a time that is none.
 */
export function stateAfter(state: ViewerState, setting: ViewSetting, catalog: Catalog): Partial<ViewerState> {
  const { year, month, since, profile, layers, select, thematic } = setting;
  for (const { id, variant } of layers ?? []) {
    const definition = layerDefinition(catalog, id);
    if (variant !== undefined) layerVariant(definition, variant);
  }
  if (select) layerDefinition(catalog, select.layer);
  if (thematic) checkLevel(thematic.level, catalog);
  const time = timeAfter(state, {
    ...(year !== undefined && { year, month: null }),
    ...(month !== undefined && { month }),
    ...(since !== undefined && { since }),
  });
  return {
    ...time,
    ...(layers && { layers: state.layers.map((layer) => layerAfter(layer, layers)) }),
    ...(profile && { profile: comparedCodes(profile) }),
  };
}

/** Layers with a map of the reader's that a setting shows in a variant of the catalog. */
export function layersOfCatalog(state: ViewerState, { layers = [], thematic }: ViewSetting): readonly string[] {
  if (thematic || state.thematic.phase === 'none') return [];
  return layers.flatMap(({ id, variant }) => (variant === undefined ? [] : [id]));
}

function layerAfter(layer: LayerState, wanted: NonNullable<ViewSetting['layers']>): LayerState {
  const found = wanted.find(({ id }) => id === layer.id);
  return { ...layer, visible: found !== undefined, variant: found?.variant ?? layer.variant };
}

function checkLevel(received: string, { units = [] }: Catalog): void {
  if (units.some(({ level }) => level === received)) return;
  const expected = units.map(({ level }) => level).join(', ') || 'none';
  throw new AtlasError('value-invalid', `The level should be ${expected}, but it is "${received}". Choose another.`, {
    details: { name: 'level', expected, received },
  });
}
