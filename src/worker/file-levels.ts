import { AtlasError } from '../core/atlas-error.js';
import type { Bbox } from '../core/bbox.js';
import type { FeaturePage } from '../core/columns.js';
import type { RowRange, SourceView, ViewedSource } from '../core/data-client.js';
import type { LedgerEntry } from '../core/ledger.js';
import { overviewUrl, type SidecarOverview } from '../core/sidecar.js';
import { type FileSupplies, GeoFile } from '../flatgeobuf/geo-file.js';

/** Who hears of a file and its overviews. */
export interface LevelEvents {
  readonly page: (level: number, page: FeaturePage) => void;
  readonly replaced: () => void;
}

/** A file and its overviews, of which each view is served by one: level 0 is the file, the others are numbered from 1. */
export class FileLevels {
  readonly full: GeoFile;
  readonly #url: string;
  readonly #supplies: FileSupplies;
  readonly #events: LevelEvents;
  #overviews: readonly SidecarOverview[] = [];
  readonly #files = new Map<number, GeoFile>();
  /** Numbers of features of the levels read whole whose pages are delivered and not released. */
  readonly #deliveredWhole = new Map<number, number>();

  constructor(url: string, supplies: FileSupplies, events: LevelEvents) {
    this.#url = url;
    this.#supplies = supplies;
    this.#events = events;
    this.full = this.#file(0, url);
  }

  /** What the sidecar names. */
  set overviews(overviews: readonly SidecarOverview[]) {
    this.#overviews = overviews;
  }

  /** Absolute addresses of the overviews. */
  get overviewUrls(): readonly string[] {
    return this.#overviews.map(({ file }) => overviewUrl(this.#url, file));
  }

  get ledger(): readonly LedgerEntry[] {
    return [...this.#files.values()].map((file) => file.ledger);
  }

  /** Delivers what a view needs of the level that serves it. */
  async view({ bbox, viewportZoom }: SourceView, signal: AbortSignal): Promise<ViewedSource> {
    const level = this.#levelAt(viewportZoom);
    const file = this.#fileOf(level);
    const opened = await file.open({ signal });
    if (!opened.small && !opened.wholeOnly) return { level, complete: false, ...(await file.view(bbox, signal)) };
    const end = this.#deliveredWhole.get(level) ?? (await this.#deliverWhole(level, file, signal));
    // In an overview whose features are joined, those of the file are not there one by one.
    const complete = this.#overviews[level - 1]?.features !== 'merged';
    return { level, complete, truncated: false, rows: end > 0 ? [{ first: 0, end }] : [] };
  }

  async #deliverWhole(level: number, file: GeoFile, signal: AbortSignal): Promise<number> {
    const pages = await file.readWhole({ signal });
    signal.throwIfAborted();
    const end = pages.reduce((sum, page) => sum + page.featureCount, 0);
    if (!this.#deliveredWhole.has(level)) for (const page of pages) this.#events.page(level, page);
    this.#deliveredWhole.set(level, end);
    return end;
  }

  /** Pages of the file itself that touch a box. */
  pagesIn(bbox: Bbox, signal: AbortSignal): Promise<readonly FeaturePage[]> {
    return this.full.pagesIn(bbox, signal);
  }

  release(level: number, rows: readonly RowRange[]): void {
    if (this.#deliveredWhole.delete(level)) return;
    for (const run of rows) this.#files.get(level)?.release(run);
  }

  close(): void {
    for (const file of this.#files.values()) file.close();
  }

  #levelAt(viewportZoom: number): number {
    const serves = ({ minZoom, maxZoom }: SidecarOverview) => viewportZoom >= minZoom && viewportZoom < maxZoom;
    return this.#overviews.findIndex(serves) + 1;
  }

  #fileOf(level: number): GeoFile {
    const known = this.#files.get(level);
    if (known) return known;
    const address = this.overviewUrls[level - 1];
    if (address === undefined) throw noLevel(this.#url, level);
    return this.#file(level, address);
  }

  #file(level: number, url: string): GeoFile {
    const file = new GeoFile(url, this.#supplies, {
      page: (page) => this.#events.page(level, page),
      replaced: () => {
        // Whoever hears of it gives up the pages of every level.
        this.#deliveredWhole.clear();
        for (const each of this.#files.values()) each.releaseAll();
        this.#events.replaced();
      },
    });
    this.#files.set(level, file);
    return file;
  }
}

function noLevel(url: string, level: number): AtlasError {
  return new AtlasError('file-missing', `${url} has no overview ${level}. Build the geodata again.`, {
    details: { file: url, url, status: 0 },
  });
}
