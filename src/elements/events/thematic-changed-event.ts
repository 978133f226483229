import type { ThematicState } from '../../viewer/state.js';

/** `jjj-thematic-changed`: figures are mapped, on their way, refused or taken away; the detail says which by its `phase`. */
export class ThematicChangedEvent extends CustomEvent<ThematicState> {
  constructor(detail: ThematicState) {
    super('jjj-thematic-changed', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'jjj-thematic-changed': ThematicChangedEvent;
  }
}
