import { AtlasError } from '../core/atlas-error.js';
import { readBinary } from '../core/byte-values.js';
import type { FeaturePage } from '../core/columns.js';
import { bboxAt } from '../core/page-bbox.js';
import { featureAt } from '../core/page-geometry.js';
import { decodeFlatGeobuf } from '../flatgeobuf/decode.js';
import { packPage } from '../flatgeobuf/pack-page.js';
import { bytesAllocated } from './allocation-count.js';
import { damaged } from './damage.js';
import { seededRandom } from './seeded-random.js';

/** How the decoder did on damaged files. */
export interface FuzzResult {
  /** How often each ended in `data` or an error, by its code. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  /** Most bytes asked for while decoding and packing, by bytes of the file, which counts as 4 KB at least. */
  readonly allocationFactor: number;
}

/**
 * Decodes many damaged copies of a file, and reads every value of those that decode.
 *
 * @throws What is not an AtlasError.
 */
export function fuzz(source: Uint8Array, rounds: number, seed: number, reachBytes?: number): FuzzResult {
  const random = seededRandom(seed);
  const outcomes: Record<string, number> = {};
  let slowestMs = 0;
  let allocationFactor = 0;
  for (let round = 0; round < rounds; round++) {
    const bytes = damaged(source, random, reachBytes);
    let result = '';
    const began = performance.now();
    const allocated = bytesAllocated(() => {
      result = decodeOutcome(bytes);
    });
    slowestMs = Math.max(slowestMs, performance.now() - began);
    allocationFactor = Math.max(allocationFactor, allocated / Math.max(bytes.length, 4096));
    outcomes[result] = (outcomes[result] ?? 0) + 1;
  }
  return { outcomes, slowestMs, allocationFactor };
}

/** Code of the error that decoding gives; `data` when there is none. */
export function decodeOutcome(bytes: Uint8Array): string {
  try {
    const page = decodeFlatGeobuf(bytes, 'damaged.fgb', { ordinates: 'xyzm' });
    readEverything(page);
    readEverything(packPage(page));
    return 'data';
  } catch (error) {
    if (error instanceof AtlasError) return error.code;
    throw error;
  }
}

function readEverything(page: FeaturePage): void {
  for (let row = 0; row < page.featureCount; row++) {
    featureAt(page, row);
    bboxAt(page, row);
    for (const column of page.columns) if (column.kind === 'binary') readBinary(column, row);
  }
}
