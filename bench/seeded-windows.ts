import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { Bbox } from '../src/core/bbox.js';
import { nodeBytes } from '../src/flatgeobuf/format.js';
import { type FlatGeobufHeader, headerByteLength, parseHeader } from '../src/flatgeobuf/header.js';
import { treeLevels } from '../src/flatgeobuf/packed-rtree.js';
import { seededRandom } from '../src/testing/seeded-random.js';

/** The boxes of all features of a file, and where each begins: what an answer is checked against. */
export interface FileLeaves {
  readonly header: FlatGeobufHeader;
  readonly bytes: number;
  readonly view: DataView;
}

/** Reads the lowest level of a file's index. */
export function readLeaves(path: string): FileLeaves {
  const file = openSync(path, 'r');
  try {
    const start = readAt(file, 0, 64 * 1024);
    const header = parseHeader(start.subarray(0, headerByteLength(start, path)), path);
    const [leaves] = treeLevels(header.featureCount, header.indexNodeSize);
    const from = header.indexStart + (leaves?.start ?? 0) * nodeBytes;
    const nodes = readAt(file, from, header.featureCount * nodeBytes);
    return { header, bytes: statSync(path).size, view: new DataView(nodes.buffer) };
  } finally {
    closeSync(file);
  }
}

/** Square windows around seeded features: people look where something is. `[west, south, east, north]`, degrees. */
export function seededWindows({ header, view }: FileLeaves, count: number, sideDegrees: number, seed: number): Bbox[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const row = Math.floor(random() * header.featureCount);
    const [west, south, east, north] = boxOf(view, row);
    const [lng, lat, half] = [(west + east) / 2, (south + north) / 2, sideDegrees / 2];
    return [lng - half, lat - half, lng + half, lat + half];
  });
}

/** Features whose boxes touch a window, and the bytes that they take and nothing else. */
export function exactFeatures({ header, bytes, view }: FileLeaves, window: Bbox): { count: number; bytes: number } {
  let [count, sum] = [0, 0];
  const offset = (row: number) => Number(view.getBigUint64(row * nodeBytes + 32, true));
  for (let row = 0; row < header.featureCount; row++) {
    if (!touches(boxOf(view, row), window)) continue;
    count++;
    sum += (row + 1 < header.featureCount ? offset(row + 1) : bytes - header.featuresStart) - offset(row);
  }
  return { count, bytes: sum };
}

function boxOf(view: DataView, row: number): Bbox {
  const side = (number: number) => view.getFloat64(row * nodeBytes + number * 8, true);
  return [side(0), side(1), side(2), side(3)];
}

function touches([west, south, east, north]: Bbox, [left, bottom, right, top]: Bbox): boolean {
  return west <= right && east >= left && south <= top && north >= bottom;
}

function readAt(file: number, position: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  const read = readSync(file, bytes, 0, length, position);
  return bytes.subarray(0, read);
}
