import type { Feature, Geometry } from 'geojson';
import type { Bbox } from '../core/bbox.js';
import type { AttributeValue, FeaturePage } from '../core/columns.js';
import type { LedgerEntry } from '../core/ledger.js';
import { touchesBbox } from '../core/page-bbox.js';
import { featureAt } from '../core/page-geometry.js';
import { blobRangeSource } from './blob-range-source.js';
import { ByteCache } from './byte-cache.js';
import { type FileSummary, summaryOf } from './file-summary.js';
import { type FileSupplies, GeoFile } from './geo-file.js';
import { PageHandOver } from './page-hand-over.js';
import { RequestSlots } from './request-slots.js';
import { searchBoxes } from './search-boxes.js';
import { fileChanged, remoteFile } from './transfer-errors.js';
import { transferOptions } from './transfer-options.js';

/** Where a file is: an absolute URL, its bytes, or a `Blob` (a `File` of the browser, `openAsBlob` of Node). */
export type FlatGeobufSource = string | URL | Blob | Uint8Array<ArrayBuffer> | ArrayBuffer;

/** How a file is opened. */
export interface OpenFlatGeobufOptions {
  /** How errors name a file that has no URL. Default `The file`. */
  readonly name?: string;
  /** Whether cookies go with requests to other origins too, as `fetch` has it. Default `same-origin`. */
  readonly credentials?: RequestCredentials;
  /** Sent with every request, such as `Authorization`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Memory for what was read of the file, bytes. Default 64,000,000. */
  readonly cacheBytes?: number;
  readonly signal?: AbortSignal;
}

/** Which features are read. */
export interface ReadFeaturesOptions {
  /** `[west, south, east, north]`, WGS 84 degrees; `west > east` crosses the antimeridian. Default: all features. */
  readonly bbox?: Bbox;
  readonly signal?: AbortSignal;
}

/** A feature as GeoJSON; its id is the row in the file. */
export type ReadFeature = Feature<Geometry | null, Record<string, AttributeValue>>;

/** A FlatGeobuf file that was opened. */
export interface FlatGeobufFile extends FileSummary {
  /** Requests and bytes that reading it has cost so far. */
  readonly cost: LedgerEntry;
  /**
   * Reads features as typed arrays, page by page as they come. With a box these are the pages in which some feature's
   * box touches it; others in them do not (`touchesBbox` tells them apart).
   *
   * @throws {AtlasError} (when iterated) `bbox-invalid`, or why the file cannot be read. Rejects with the signal's reason
   * on abort.
   */
  pages(options?: ReadFeaturesOptions): AsyncGenerator<FeaturePage>;
  /** Reads the features whose boxes touch a box, in the order in which they come. Throws as {@link pages} does. */
  features(options?: ReadFeaturesOptions): AsyncGenerator<ReadFeature>;
}

/**
 * Opens a FlatGeobuf file and reads its header. A file with an index is read by range requests, only what is asked for;
 * a small one, one without an index, or on a server without ranges, is read as a whole.
 *
 * @throws {AtlasError} `file-missing`, `file-forbidden`, `server-error`, `network-failed`, `file-too-large`,
 * `file-truncated`, `file-corrupt`, `not-flatgeobuf`, `geometry-unsupported`, `crs-unsupported`.
 */
export async function openFlatGeobuf(
  source: FlatGeobufSource,
  options: OpenFlatGeobufOptions = {},
): Promise<FlatGeobufFile> {
  const file = geoFileOf(source, options);
  const opened = await file.open({ signal: options.signal });
  return {
    ...summaryOf(opened),
    get cost() {
      return file.ledger;
    },
    pages: (reading) => pagesOf(file, reading),
    features: (reading) => featuresOf(file, reading),
  };
}

function geoFileOf(source: FlatGeobufSource, options: OpenFlatGeobufOptions): GeoFile {
  const { name = 'The file', cacheBytes, credentials, headers } = options;
  const transfer = transferOptions({ ...(credentials && { credentials }), ...(headers && { headers }) });
  const supplies: FileSupplies = {
    cache: new ByteCache(cacheBytes),
    slots: new RequestSlots(),
    retryDelaysMs: transfer.retryDelaysMs,
    transfer,
  };
  const nobody = { page: () => undefined, replaced: () => undefined };
  if (typeof source === 'string' || source instanceof URL) return new GeoFile(String(source), supplies, nobody);
  const blob = source instanceof Blob ? source : new Blob([source]);
  return new GeoFile(name, { ...supplies, sourceOf: async () => blobRangeSource(blob, name) }, nobody);
}

async function* pagesOf(file: GeoFile, { bbox, signal }: ReadFeaturesOptions = {}): AsyncGenerator<FeaturePage> {
  const handOver = new PageHandOver();
  const stop = new AbortController();
  const abort = () => stop.abort(signal?.reason);
  signal?.throwIfAborted();
  signal?.addEventListener('abort', abort, { once: true });
  let given = 0;
  const begin = () => {
    // Those before belong to a version of the file that is gone, and were used.
    if (given > 0) throw fileChanged(remoteFile(file.url));
  };
  const visit = (page: FeaturePage) => {
    given++;
    return stop.signal.aborted ? undefined : handOver.give(page);
  };
  file.scan({ bboxes: searchBoxes(bbox) }, { begin, visit }, { signal: stop.signal }).then(
    () => handOver.end(),
    (error: unknown) => handOver.end({ error }),
  );
  try {
    yield* handOver.pages();
  } finally {
    signal?.removeEventListener('abort', abort);
    stop.abort();
    handOver.leave();
  }
}

async function* featuresOf(file: GeoFile, options: ReadFeaturesOptions = {}): AsyncGenerator<ReadFeature> {
  const boxes = options.bbox && searchBoxes(options.bbox);
  for await (const page of pagesOf(file, options)) {
    for (let row = 0; row < page.featureCount; row++) {
      if (boxes && !boxes.some((box) => touchesBbox(page, row, box))) continue;
      yield { ...featureAt(page, row), id: page.firstRow + row };
    }
  }
}
