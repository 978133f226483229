import { AtlasError } from '../core/atlas-error.js';
import { fetchJson } from '../core/fetch-json.js';
import type { Catalog } from '../core/layer-definition.js';
import type { RequestScope } from '../core/request-scope.js';
import type { StoryFile } from '../core/story-file.js';
import type { FigureTable } from '../statistics/figure-table.js';
import type { NetworkGrowth } from '../statistics/network-growth.js';

/** Names of the catalog's files that only some readers need. */
type FileName = 'figures' | 'comparison' | 'networks' | 'story';

/** Figures, networks, claims: files of the catalog that are fetched when somebody asks for them, and then kept. */
export class CatalogFiles {
  readonly #catalog: Catalog;
  readonly #urlOf: (source: string) => string;
  readonly #options: RequestScope;
  readonly #abort = new AbortController();
  readonly #reading = new Map<FileName, Promise<unknown>>();

  /** @param urlOf - Absolute URL of a file as the catalog names it. */
  constructor(catalog: Catalog, urlOf: (source: string) => string, options: RequestScope) {
    this.#catalog = catalog;
    this.#urlOf = urlOf;
    this.#options = options;
  }

  figures(): Promise<FigureTable> {
    return this.#kept('figures', readFigures);
  }

  comparison(): Promise<FigureTable> {
    return this.#kept('comparison', readFigures);
  }

  networks(): Promise<NetworkGrowth> {
    return this.#kept('networks', async (json, file) => {
      const { readNetworks } = await import('./read-catalog-files.js');
      return readNetworks(json, file);
    });
  }

  story(): Promise<StoryFile> {
    return this.#kept('story', async (json, file) => {
      const { readStory } = await import('./read-catalog-files.js');
      return readStory(json, file);
    });
  }

  dispose(): void {
    this.#abort.abort();
  }

  /** The same promise while it is being read and after; another attempt after a failure. */
  #kept<T>(name: FileName, read: (json: unknown, file: string) => Promise<T>): Promise<T> {
    const known = this.#reading.get(name) as Promise<T> | undefined;
    if (known) return known;
    const reading = this.#fetched(name).then(([json, file]) => read(json, file));
    this.#reading.set(name, reading);
    reading.catch(() => this.#reading.delete(name));
    return reading;
  }

  async #fetched(name: FileName): Promise<[json: unknown, file: string]> {
    const file = this.#catalog[name];
    if (file === undefined) throw notNamed(name);
    const notJson = (received: string) =>
      new AtlasError('figures-invalid', `${file} should be JSON, but it is ${received}. Build the geodata again.`, {
        details: { file, path: '', expected: 'JSON', received },
      });
    const { credentials, headers, origins } = this.#options;
    const { signal } = this.#abort;
    const json = await fetchJson(this.#urlOf(file), { credentials, headers, origins, notJson, signal });
    return [json, file];
  }
}

async function readFigures(json: unknown, file: string): Promise<FigureTable> {
  const { readFigureTable } = await import('./read-catalog-files.js');
  return readFigureTable(json, file);
}

function notNamed(name: FileName): AtlasError {
  return new AtlasError(
    'value-invalid',
    `The catalog names no file for "${name}". Add the address of one, or leave out what needs it.`,
    { details: { name, expected: 'a file', received: 'none' } },
  );
}
