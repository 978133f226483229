import type { AttributeValue } from '../../core/columns.js';

/** The feature that is now selected. */
export interface FeatureSelectedDetail {
  readonly layer: string;
  readonly id: string;
  /** Raw attribute values by column; null is "not in this dataset". Empty while its layer is still loading. */
  readonly properties: Readonly<Record<string, AttributeValue>>;
}

/** `jjj-feature-selected`: another feature is selected; the detail is null when the selection was cleared. */
export class FeatureSelectedEvent extends CustomEvent<FeatureSelectedDetail | null> {
  constructor(detail: FeatureSelectedDetail | null) {
    super('jjj-feature-selected', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'jjj-feature-selected': FeatureSelectedEvent;
  }
}
