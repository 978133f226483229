import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { viewerChanged } from '../shared/map-host.js';

/** An element that gives its companions whatever viewer a test sets, as a map does. Registered as `jjj-map`. */
export class FakeMap extends HTMLElement {
  #viewer: ViewerContract | undefined;

  get viewer(): ViewerContract | undefined {
    return this.#viewer;
  }

  set viewer(viewer: ViewerContract | undefined) {
    this.#viewer = viewer;
    this.dispatchEvent(new Event(viewerChanged));
  }
}
