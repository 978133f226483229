import type { LayerPart } from '../../core/layer-definition.js';
import type { FeatureRef } from '../../core/scene.js';
import type { FeatureDetails } from '../state.js';
import type { ViewerContract } from '../viewer-contract.js';

/** A feature that is read out. */
export interface SpokenFeature {
  readonly viewer: ViewerContract;
  readonly ref: FeatureRef;
  readonly part: LayerPart;
  readonly details: FeatureDetails;
  /** The feature that the reader has just left for it; null where there is none. */
  readonly from: FeatureRef | null;
}
