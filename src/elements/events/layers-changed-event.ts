/** One layer as the reader set it. */
export interface LayerSetting {
  readonly id: string;
  readonly visible: boolean;
  /** 0 to 1. */
  readonly opacity: number;
  readonly variant: string;
}

/** All layers, bottom to top. */
export interface LayersChangedDetail {
  readonly layers: readonly LayerSetting[];
}

/** `jjj-layers-changed`: a layer was shown, hidden, moved, made more or less opaque, or switched to another variant. */
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
