import type { FeaturePage } from '../../core/columns.js';
import type { DataClient, LoadedSource } from '../../core/data-client.js';
import { overviewUrl } from '../../core/sidecar.js';

/** What files are read with. */
export interface FileSupplies {
  readonly client: Pick<DataClient, 'load'>;
  /** Absolute URL of a source as a definition names it. */
  readonly urlOf: (source: string) => string;
  /** Opens a file, unless it is open. */
  readonly open: (url: string) => Promise<LoadedSource>;
}

/**
 * All features of a file. Of one that is read by view they are those of its most detailed overview, where that has all of
 * them: shapes that stand for units are made from these once, and serve every zoom.
 *
 * @throws {AtlasError} why it could not be read.
 */
export async function wholePages(
  source: string,
  { client, urlOf, open }: FileSupplies,
): Promise<readonly FeaturePage[]> {
  const url = urlOf(source);
  const opened = await open(url);
  if (!opened.byView) return opened.pages;
  const overview = opened.sidecar?.overviews?.findLast(({ features }) => features === 'kept');
  // Under an address of its own, so that the file goes on being read by view.
  const address = overview ? overviewUrl(url, overview.file) : `${url}#whole`;
  const { pages } = await client.load(address, { whole: true });
  return pages;
}

/** Remembers what was made for a key; what failed is made anew when it is asked for again. */
export class KeptPages {
  readonly #made = new Map<string, Promise<readonly FeaturePage[]>>();

  get(key: string, make: () => Promise<readonly FeaturePage[]>): Promise<readonly FeaturePage[]> {
    const known = this.#made.get(key);
    if (known) return known;
    const making = make();
    this.#made.set(key, making);
    making.catch(() => this.#made.delete(key));
    return making;
  }
}
