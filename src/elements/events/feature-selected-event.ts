import type { AttributeValue } from '../../core/columns.js';
import type { FeatureRef } from '../../core/scene.js';

/** The feature that is now selected. */
export interface FeatureSelectedDetail {
  readonly layer: string;
  readonly id: string;
  /** Raw attribute values by column; null is "not in this dataset". Empty while its layer is still loading. */
  readonly properties: Readonly<Record<string, AttributeValue>>;
  /** All features under the click when there were several, topmost first; empty when there was one. */
  readonly candidates: readonly FeatureRef[];
}

/**
 * `jjj-feature-selected`: another feature is selected; the detail is null when the selection was cleared.
 * `preventDefault()` keeps feature panels closed, for a page that shows the feature itself; it stays highlighted.
 */
export class FeatureSelectedEvent extends CustomEvent<FeatureSelectedDetail | null> {
  constructor(detail: FeatureSelectedDetail | null) {
    super('jjj-feature-selected', { bubbles: true, composed: true, cancelable: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'jjj-feature-selected': FeatureSelectedEvent;
  }
}
