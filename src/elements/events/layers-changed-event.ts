/** One layer as the reader set it. */
export interface LayerSetting {
  readonly id: string;
  readonly visible: boolean;
  /** 0 to 1. */
  readonly opacity: number;
  readonly variant: string;
}

/** One thing that the reader or the page added while the map was running. */
export interface OwnSetting {
  readonly id: string;
  readonly kind: 'features' | 'figures' | 'reference';
  /** True while the browser keeps it for the next visit. */
  readonly kept: boolean;
}

/** All layers, bottom to top, and what of them was added. */
export interface LayersChangedDetail {
  readonly layers: readonly LayerSetting[];
  readonly own: readonly OwnSetting[];
}

/** `jjj-layers-changed`: a layer was shown, hidden, moved, made more or less opaque, switched to another variant, added or taken away. */
export class LayersChangedEvent extends CustomEvent<LayersChangedDetail> {
  constructor(detail: LayersChangedDetail) {
    super('jjj-layers-changed', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'jjj-layers-changed': LayersChangedEvent;
  }
}
