import type { FeaturePage } from '../core/columns.js';
import { attributeArrays, distinctBuffers, geometryArrays } from '../core/page-bytes.js';

/** Buffers of a page that a worker can part with when it keeps nothing of it. */
export function buffersOf(page: FeaturePage): ArrayBuffer[] {
  return distinctBuffers([...attributeArrays(page), ...geometryArrays(page)]);
}

/** Buffers of a page that a worker can part with when it keeps the geometry. */
export function attributeBuffersOf(page: FeaturePage): ArrayBuffer[] {
  return distinctBuffers(attributeArrays(page));
}
