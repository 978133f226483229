import type { LngLat } from '../core/bbox.js';
import type { DataClient, LoadedSource } from '../core/data-client.js';
import { type LoadOptions, SourceStore } from './source-store.js';

/** Reads files on the main thread, for pages whose policy allows no worker. */
export class LocalDataClient implements DataClient {
  readonly #store = new SourceStore();

  load(url: string, options: LoadOptions = {}): Promise<LoadedSource> {
    return this.#store.load(url, options);
  }

  async identify(
    url: string,
    lngLat: LngLat,
    options: { readonly toleranceMeters: number; readonly signal?: AbortSignal },
  ): Promise<readonly number[]> {
    options.signal?.throwIfAborted();
    return this.#store.identify(url, lngLat, options.toleranceMeters);
  }

  /** Nothing has to be closed; loads end by their own signals. */
  close(): void {}
}
