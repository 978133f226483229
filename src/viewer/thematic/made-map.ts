import type { FeaturePage } from '../../core/columns.js';
import type { LayerDefinition, LayerPart, LayerVariant } from '../../core/layer-definition.js';
import type { MappedVariant, ThematicMap } from '../state.js';

/** The part of a layer that has the units of a level. */
export interface LevelPart {
  readonly layer: LayerDefinition;
  readonly variant: LayerVariant;
  /** The first one of the variant. */
  readonly part: LayerPart;
  /** Attributes with the place of a unit's symbol. */
  readonly labelPoint: { readonly lon: string; readonly lat: string } | undefined;
}

/** How figures are drawn in one form: a part with the values joined to it, and pages where the form has its own. */
export interface DrawnForm {
  readonly part: LayerPart;
  readonly pages?: readonly FeaturePage[];
}

/** A map of figures with what draws it. */
export interface MadeMap {
  readonly map: ThematicMap;
  /** Id of the variant of the catalog that it stands on. */
  readonly catalogVariant: string;
  readonly mapped: MappedVariant;
}
