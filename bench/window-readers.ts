import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Bbox } from '../src/core/bbox.js';
import type { FeaturePage } from '../src/core/columns.js';
import { touchesBbox } from '../src/core/page-bbox.js';
import { SourceStore } from '../src/worker/source-store.js';

/** What a reader found in a window. */
export interface WindowAnswer {
  /** Features whose boxes touch it. */
  readonly features: number;
}

/** The atlas's reader, which keeps what it has read, opened anew for each that is made. */
export class AtlasReader {
  readonly #url: string;
  readonly #store: SourceStore;
  readonly #pages: FeaturePage[] = [];
  #opened: Promise<unknown> | undefined;

  constructor(url: string) {
    this.#url = url;
    this.#store = new SourceStore({ page: ({ page }) => this.#pages.push(page), replaced: () => undefined });
  }

  /** @param viewportZoom - Chooses among overviews. */
  async read(window: Bbox, viewportZoom = 22): Promise<WindowAnswer> {
    this.#opened ??= this.#store.load(this.#url);
    await this.#opened;
    await this.#store.view(this.#url, { bbox: window, viewportZoom }, new AbortController().signal);
    return { features: this.#pages.reduce((sum, page) => sum + countIn(page, window), 0) };
  }
}

/** The official package, as its documentation shows. */
export async function readOfficially(url: string, [minX, minY, maxX, maxY]: Bbox): Promise<WindowAnswer> {
  // It reports each tree node to the console.
  const report = console;
  const { debug } = report;
  report.debug = () => undefined;
  try {
    let features = 0;
    for await (const _ of deserialize(url, { rect: { minX, minY, maxX, maxY } })) features++;
    return { features };
  } finally {
    report.debug = debug;
  }
}

function countIn(page: FeaturePage, window: Bbox): number {
  let count = 0;
  for (let row = 0; row < page.featureCount; row++) if (touchesBbox(page, row, window)) count++;
  return count;
}
