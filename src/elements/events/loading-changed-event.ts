/** What is on its way. */
export interface LoadingChangedDetail {
  /** False when nothing is. */
  readonly loading: boolean;
  /** Ids of visible layers whose files are being read. */
  readonly layers: readonly string[];
  readonly basemap: boolean;
}

/** `jjj-loading-changed`: other layers are being read, or none is any more. */
export class LoadingChangedEvent extends CustomEvent<LoadingChangedDetail> {
  constructor(detail: LoadingChangedDetail) {
    super('jjj-loading-changed', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'jjj-loading-changed': LoadingChangedEvent;
  }
}
