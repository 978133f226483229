import type { FeatureRef } from '../../core/scene.js';

/**
 * `jjj-feature-hovered`: the pointer is on another feature, or on none (null). Told once for each feature, not for each
 * movement. `preventDefault()` keeps the tip at the pointer away.
 */
export class FeatureHoveredEvent extends CustomEvent<FeatureRef | null> {
  constructor(detail: FeatureRef | null) {
    super('jjj-feature-hovered', { bubbles: true, composed: true, cancelable: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'jjj-feature-hovered': FeatureHoveredEvent;
  }
}
