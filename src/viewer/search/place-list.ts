import { AtlasError } from '../../core/atlas-error.js';
import type { RequestScope } from '../../core/request-scope.js';
import type { Place } from './place.js';

/** The catalog's list of names, fetched when somebody asks for it and then kept. */
export class PlaceList {
  readonly #url: string | undefined;
  readonly #options: RequestScope;
  readonly #abort = new AbortController();
  #reading: Promise<readonly Place[]> | undefined;

  /** @param url - Absolute; undefined for a catalog without a list. */
  constructor(url: string | undefined, options: RequestScope) {
    this.#url = url;
    this.#options = { credentials: options.credentials, headers: options.headers, origins: options.origins };
  }

  /** @throws {AtlasError} as `readPlaces` does; another call tries again. */
  async read(): Promise<readonly Place[]> {
    if (this.#url === undefined) return [];
    this.#reading ??= this.#read(this.#url);
    try {
      return await this.#reading;
    } catch (error) {
      this.#reading = undefined;
      throw error;
    }
  }

  dispose(): void {
    this.#abort.abort();
  }

  async #read(url: string): Promise<readonly Place[]> {
    const { readPlaces } = await import('./read-places.js').catch((cause: unknown) => {
      throw new AtlasError('network-failed', 'The code that reads names could not be fetched. Try again.', {
        details: { url },
        cause,
      });
    });
    return readPlaces(url, { ...this.#options, signal: this.#abort.signal });
  }
}
