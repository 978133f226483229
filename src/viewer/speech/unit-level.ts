import type { Catalog, LayerPart } from '../../core/layer-definition.js';
import { layerVariant } from '../catalog-lookup.js';
import type { ViewerContract } from '../viewer-contract.js';

/** The level of administrative units that a part draws: the one whose file it has; undefined where it draws none. */
export function unitLevel(
  viewer: ViewerContract,
  layer: string,
  { source }: LayerPart,
): NonNullable<Catalog['units']>[number] | undefined {
  return viewer.catalog.units?.find((each) => {
    const { parts } = layerVariant(viewer.definition(each.layer), each.variant);
    return each.layer === layer && parts.some((part) => part.source === source);
  });
}
