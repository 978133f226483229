import { AtlasError } from '../core/atlas-error.js';
import type { Catalog, LayerDefinition, LayerVariant } from '../core/layer-definition.js';
import type { FeatureRef } from '../core/scene.js';

/**
 * The definition of a layer.
 *
 * @throws {AtlasError} `layer-unknown`, naming the layers there are.
 */
export function layerDefinition(catalog: Catalog, layerId: string): LayerDefinition {
  const found = catalog.layers.find((layer) => layer.id === layerId);
  if (!found) throw unknownLayer(layerId, catalog);
  return found;
}

/**
 * One variant of a layer.
 *
 * @throws {AtlasError} `value-invalid`, naming the variants there are.
 */
export function layerVariant(layer: LayerDefinition, variantId: string): LayerVariant {
  const found = layer.variants.find((variant) => variant.id === variantId);
  if (found) return found;
  const expected = layer.variants.map((variant) => variant.id).join(', ');
  throw new AtlasError(
    'value-invalid',
    `Layer "${layer.id}" has no variant "${variantId}". Its variants are: ${expected}. Name one of these.`,
    { details: { name: layer.id, expected, received: variantId } },
  );
}

/** Says that a layer is not in the catalog, and which are. */
export function unknownLayer(layer: string, catalog: Catalog): AtlasError {
  const known = catalog.layers.map((each) => each.id).join(', ');
  return new AtlasError('layer-unknown', `There is no layer "${layer}". The layers are: ${known}.`, {
    details: { layer, known },
  });
}

/** Says that a link selects a feature its layer does not have. */
export function noSuchFeature({ layer, id }: FeatureRef): AtlasError {
  return new AtlasError(
    'value-invalid',
    `The link selects "${id}", but layer "${layer}" has no such feature. Choose it on the map again.`,
    { details: { name: layer, expected: 'a feature of the layer', received: id } },
  );
}
