import type { AtlasError, AtlasErrorCode } from '../../core/atlas-error.js';

/** What failed, and what a reader is told about it. */
export interface ErrorDetail {
  readonly code: AtlasErrorCode;
  /** The sentence shown, in the reader's language. */
  readonly message: string;
  /** Id of the layer that failed; undefined when it is not a layer's own failure. */
  readonly layer: string | undefined;
  readonly error: AtlasError;
}

/**
 * `jjj-error`: a layer or the map failed. Every other layer keeps working. `preventDefault()` keeps the notice over the map
 * away, for a page that says it in its own place.
 */
export class AtlasErrorEvent extends CustomEvent<ErrorDetail> {
  constructor(detail: ErrorDetail) {
    super('jjj-error', { bubbles: true, composed: true, cancelable: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'jjj-error': AtlasErrorEvent;
  }
}
