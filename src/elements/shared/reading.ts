import type { ReactiveControllerHost } from 'lit';
import { AtlasError } from '../../core/atlas-error.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';

/** A file of the catalog that an element reads once for each viewer, and draws when it is there. */
export class Reading<T> {
  readonly #host: ReactiveControllerHost;
  readonly #read: (viewer: ViewerContract) => Promise<T>;
  #of: ViewerContract | undefined;
  #value: T | undefined;
  #error: AtlasError | undefined;

  constructor(host: ReactiveControllerHost, read: (viewer: ViewerContract) => Promise<T>) {
    this.#host = host;
    this.#read = read;
  }

  /** Undefined until it is read. */
  get value(): T | undefined {
    return this.#value;
  }

  /** Why it could not be read. */
  get error(): AtlasError | undefined {
    return this.#error;
  }

  /** Reads for a viewer, unless it was read or is being read for it. After a failure {@link forget} it to try again. */
  ask(viewer: ViewerContract): void {
    if (this.#of === viewer) return;
    this.#of = viewer;
    this.#value = undefined;
    this.#error = undefined;
    this.#read(viewer).then(
      (value) => this.#settle(viewer, value, undefined),
      (cause: unknown) => {
        if (cause instanceof AtlasError) this.#settle(viewer, undefined, cause);
        // A viewer that is gone reads no more; anything else is a fault of the atlas and is told as one.
        else if (!(cause instanceof DOMException)) throw cause;
      },
    );
  }

  /** Lets the next asking read again what failed. */
  forget(): void {
    if (this.#error) this.#of = undefined;
  }

  #settle(viewer: ViewerContract, value: T | undefined, error: AtlasError | undefined): void {
    if (this.#of !== viewer) return;
    this.#value = value;
    this.#error = error;
    this.#host.requestUpdate();
  }
}
