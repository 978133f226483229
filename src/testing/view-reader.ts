import type { Bbox } from '../core/bbox.js';
import type { FeaturePage } from '../core/columns.js';
import { touchesBbox } from '../core/page-bbox.js';
import { ByteCache } from '../flatgeobuf/byte-cache.js';
import { type FileSupplies, GeoFile } from '../flatgeobuf/geo-file.js';
import { RequestSlots } from '../flatgeobuf/request-slots.js';
import { type TransferOptions, transferOptions } from '../flatgeobuf/transfer-options.js';

/** How a test reads a file. */
export interface ReadingOptions extends Partial<TransferOptions> {
  readonly budgetBytes?: number;
}

/** A file that is read by view, and what came of it. */
export interface ViewReader {
  readonly file: GeoFile;
  /** Pages that were delivered since the file was replaced last. */
  readonly pages: readonly FeaturePage[];
  readonly supplies: FileSupplies;
  /** How often the file was replaced. */
  readonly replaced: number;
  view(bbox: Bbox, signal?: AbortSignal): ReturnType<GeoFile['view']>;
  /** Rows of delivered features whose boxes touch a box, ascending; one that came twice is here twice. */
  rowsIn(bbox: Bbox): number[];
}

/** What files are read with in tests: no long waiting. */
export function testSupplies({ budgetBytes, ...transfer }: ReadingOptions = {}): FileSupplies {
  const options = transferOptions({ retryDelaysMs: [1, 1], stallMs: 1500, ...transfer });
  const cache = new ByteCache(budgetBytes);
  return { cache, slots: new RequestSlots(), retryDelaysMs: options.retryDelaysMs, transfer: options };
}

/** Opens a file to be read by view, however small it is. */
export function viewReader(url: string, options: ReadingOptions = {}): ViewReader {
  const supplies = testSupplies(options);
  let pages: FeaturePage[] = [];
  let replaced = 0;
  const file = new GeoFile(url, supplies, {
    page: (page) => pages.push(page),
    replaced: () => {
      pages = [];
      replaced++;
    },
  });
  return {
    file,
    supplies,
    get pages() {
      return pages;
    },
    get replaced() {
      return replaced;
    },
    view: (bbox, signal = new AbortController().signal) => file.view(bbox, signal),
    rowsIn: (bbox) => pages.flatMap((page) => rowsOf(page, bbox)).sort((a, b) => a - b),
  };
}

function rowsOf(page: FeaturePage, bbox: Bbox): number[] {
  const rows = Array.from({ length: page.featureCount }, (_, row) => row);
  return rows.filter((row) => touchesBbox(page, row, bbox)).map((row) => page.firstRow + row);
}
