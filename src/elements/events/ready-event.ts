/** `jjj-ready`: the visible layers are drawn for the first view, or have failed. */
export class ReadyEvent extends CustomEvent<null> {
  constructor() {
    super('jjj-ready', { bubbles: true, composed: true, detail: null });
  }
}

declare global {
  interface HTMLElementEventMap {
    'jjj-ready': ReadyEvent;
  }
}
