import type { FeaturePage } from '../core/columns.js';
import { attributeArrays, distinctBuffers, geometryArrays } from '../core/page-bytes.js';
import type { QueryChunk } from '../core/query-task.js';

/** Buffers of a page that a worker can part with when it keeps nothing of it. */
export function buffersOf(page: FeaturePage): ArrayBuffer[] {
  return distinctBuffers([...attributeArrays(page), ...geometryArrays(page)]);
}

/** Buffers of a page that a worker can part with when it keeps the geometry. */
export function attributeBuffersOf(page: FeaturePage): ArrayBuffer[] {
  return distinctBuffers(attributeArrays(page));
}

/** Buffers of a part of an answer, which is sent away for good. */
export function chunkBuffers({ page, rows, measures, certainty, of }: QueryChunk): ArrayBuffer[] {
  const arrays = [rows, ...Object.values(measures), certainty, of].filter((array) => array !== undefined);
  return [...new Set([...buffersOf(page), ...distinctBuffers(arrays)])];
}
