import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { AtlasError } from '../../core/atlas-error.js';
import { errorText } from '../../core/error-text.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { AtlasErrorEvent } from '../events/error-event.js';
import type { Say } from './companion-element.js';

/** A file of the catalog that an element fetches when it is first drawn, once for each viewer. */
export class FetchedFile<T> {
  readonly #host: ReactiveControllerHost & Element;
  readonly #read: (viewer: ViewerContract) => Promise<T>;
  readonly #version: (viewer: ViewerContract) => unknown;
  #of: unknown;
  #viewer: ViewerContract | undefined;
  #content: T | undefined;
  #failure: AtlasError | undefined;

  /** @param version - What makes the content another one when it changes; what there was stays until it has come. */
  constructor(
    host: ReactiveControllerHost & Element,
    read: (viewer: ViewerContract) => Promise<T>,
    version: (viewer: ViewerContract) => unknown = () => undefined,
  ) {
    this.#host = host;
    this.#read = read;
    this.#version = version;
  }

  /** What is in the file; undefined while it is being fetched, and after a failure. */
  of(viewer: ViewerContract): T | undefined {
    if (viewer !== this.#viewer) this.#fetch(viewer);
    else if (this.#content !== undefined && this.#version(viewer) !== this.#of) this.#fetch(viewer, this.#content);
    return this.#content;
  }

  /** What has been fetched so far; undefined until it is there. */
  get content(): T | undefined {
    return this.#content;
  }

  /** Why it could not be fetched. */
  get failure(): AtlasError | undefined {
    return this.#failure;
  }

  /** Lets the next asking fetch again what failed. */
  forget(): void {
    if (this.#failure) this.#viewer = undefined;
  }

  /** Drawn in the place of what the file has: that it is being fetched, or why it is not here and a button to try again. */
  placeholder(viewer: ViewerContract, say: Say): TemplateResult {
    if (!this.#failure) return html`<p class="quiet" role="status">${say('region.fetching')}</p>`;
    return html`<div class="failure" role="alert">
      <p>${errorText(viewer.state.locale, this.#failure)}</p>
      <button @click=${() => this.#fetch(viewer)}>${say('region.retry')}</button>
    </div>`;
  }

  #fetch(viewer: ViewerContract, meanwhile?: T): void {
    this.#viewer = viewer;
    this.#of = this.#version(viewer);
    this.#content = meanwhile;
    this.#failure = undefined;
    void this.#read(viewer).then(
      (content) => this.#settle(viewer, () => (this.#content = content)),
      (cause) => this.#settle(viewer, () => this.#fail(viewer, cause)),
    );
    // Not at once: it may be drawing, and asks for itself then.
    void Promise.resolve().then(() => this.#host.requestUpdate());
  }

  /** What comes for a viewer of before is let go. */
  #settle(viewer: ViewerContract, keep: () => void): void {
    if (viewer !== this.#viewer) return;
    keep();
    this.#host.requestUpdate();
  }

  #fail(viewer: ViewerContract, cause: unknown): void {
    const error = cause instanceof AtlasError ? cause : unreachable(this.#host.localName, cause);
    this.#failure = error;
    const message = errorText(viewer.state.locale, error);
    this.#host.dispatchEvent(new AtlasErrorEvent({ code: error.code, message, layer: undefined, error }));
  }
}

/** The code that reads the file comes in a chunk of its own, which may fail to come. */
function unreachable(element: string, cause: unknown): AtlasError {
  return new AtlasError(
    'network-failed',
    `What ${element} shows could not be fetched. Check the connection and try again.`,
    {
      details: { file: element },
      cause,
    },
  );
}
