import { Builder } from 'flatbuffers';
import { describe, expect, it } from 'vitest';
import { AtlasError } from '../core/atlas-error.js';
import { GeometryType } from '../core/geometry-type.js';
import { seededRandom } from '../testing/seeded-random.js';
import { syntheticFeatures, syntheticOptions, syntheticTypes } from '../testing/synthetic-features.js';
import { concatBytes } from './byte-array.js';
import { decodeFlatGeobuf } from './decode.js';
import { encodeFlatGeobuf } from './encode.js';
import { FeatureField, GeometryField, magicBytes } from './format.js';
import { writeGeometry } from './geometry-writer.js';
import { parseHeader } from './header.js';
import { vectorOfOffsets, writeHeader } from './header-writer.js';

const file = encodeFlatGeobuf(syntheticFeatures('Polygon', 40, 31), syntheticOptions('Polygon'));

/** Code of the error that decoding gives; `data` when there is none. Anything but an AtlasError fails the test. */
function outcome(bytes: Uint8Array): string {
  try {
    decodeFlatGeobuf(bytes);
    return 'data';
  } catch (error) {
    if (error instanceof AtlasError) return error.code;
    throw error;
  }
}

/** A copy with 32 bits changed. */
function withUint32(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(at, value, true);
  return copy;
}

describe('bytes that are no file', () => {
  it.each([
    ['nothing', ''],
    ['a page', '<!doctype html><title>Not found</title>'],
    ['GeoJSON', '{"type":"FeatureCollection","features":[]}'],
    ['the beginning of the magic bytes', 'fgb'],
  ])('%s: not-flatgeobuf', (_what, text) => {
    expect(outcome(new TextEncoder().encode(text))).toBe('not-flatgeobuf');
  });

  it('of version 2 of the format are not-flatgeobuf', () => {
    const old = file.slice();
    old[3] = 2;
    expect(outcome(old)).toBe('not-flatgeobuf');
  });
});

describe('a file cut off', () => {
  it('anywhere is never data: after every byte of the header, and at every 17th after it', () => {
    const { indexStart } = parseHeader(file);
    for (let length = 0; length < file.length; length += length < indexStart ? 1 : 17) {
      expect(outcome(file.subarray(0, length))).toBe(length < 7 ? 'not-flatgeobuf' : 'file-truncated');
    }
  });

  it('says how many bytes were expected and how many came', () => {
    expect(() => decodeFlatGeobuf(file.subarray(0, file.length - 3), 'roads.fgb')).toThrow(
      `roads.fgb ends early: expected at least ${file.length} bytes, but received ${file.length - 3}.`,
    );
  });
});

describe('a file that contradicts itself', () => {
  const { featuresStart } = parseHeader(file);

  it('by more bytes than features is file-corrupt', () => {
    expect(outcome(Buffer.concat([file, new Uint8Array(8)]))).toBe('file-corrupt');
  });

  it('by a header of four gigabytes is file-corrupt, and nothing of that size is reserved', () => {
    expect(outcome(withUint32(file, 8, 0xffffffff))).toBe('file-corrupt');
  });

  it('by a feature of no length is file-corrupt, and does not turn for ever', () => {
    expect(outcome(withUint32(file, featuresStart, 0))).toBe('file-corrupt');
  });

  it('by a feature longer than the file is file-truncated', () => {
    expect(outcome(withUint32(file, featuresStart, 0x7fffffff))).toBe('file-truncated');
  });

  it('by a table outside the file is file-corrupt', () => {
    expect(outcome(withUint32(file, featuresStart + 4, 0xfffffff0))).toBe('file-corrupt');
  });

  it('by a coordinate that is not a number is file-corrupt', () => {
    const bytes = encodeFlatGeobuf(
      [{ type: 'Feature', geometry: { type: 'Point', coordinates: [7.25, 1] }, properties: {} }],
      {
        ...syntheticOptions('Point'),
        columns: [],
      },
    );
    const view = new DataView(bytes.buffer);
    const start = parseHeader(bytes).featuresStart;
    const at = Array.from({ length: bytes.length - start - 8 }, (_, index) => start + index).find(
      (each) => view.getFloat64(each, true) === 7.25,
    );
    view.setFloat64(at ?? 0, Number.NaN, true);
    expect(outcome(bytes)).toBe('file-corrupt');
  });
});

describe('a file of geometry that is not drawn', () => {
  it.each([8, 9, 17, 200])('type %i: geometry-unsupported', (type) => {
    const points = encodeFlatGeobuf([], { ...syntheticOptions('Point'), columns: [] });
    // The type is the only byte of value 1 in this header that is not a length, a string or an offset.
    const candidates = Array.from(points.keys()).filter((at) => at >= 12 && points[at] === 1);
    const outcomes = candidates.map((at) => {
      const copy = points.slice();
      copy[at] = type;
      return outcome(copy);
    });
    expect(outcomes).toContain('geometry-unsupported');
  });
});

describe('2,000 files with random damage', () => {
  it('give data or an AtlasError, each within a second', () => {
    const random = seededRandom(2026);
    const sources = [...syntheticTypes, 'Unknown' as const].map((type, seed) =>
      encodeFlatGeobuf(syntheticFeatures(type, 60, seed), syntheticOptions(type)),
    );
    const outcomes = new Map<string, number>();
    let slowest = 0;
    for (let round = 0; round < 2000; round++) {
      const source = sources[round % sources.length] ?? file;
      const damaged = damage(source, random);
      const began = performance.now();
      const result = outcome(damaged);
      slowest = Math.max(slowest, performance.now() - began);
      outcomes.set(result, (outcomes.get(result) ?? 0) + 1);
    }
    expect(slowest).toBeLessThan(1000);
    // All of these must have been reached, or the damage is too harmless or too coarse to prove anything.
    for (const code of ['data', 'file-corrupt', 'file-truncated', 'not-flatgeobuf']) {
      expect(outcomes.get(code) ?? 0).toBeGreaterThan(10);
    }
  });
});

/** Changes one to eight places: single bits, whole bytes, or 32-bit numbers that reach far; half of them early. */
function damage(source: Uint8Array, random: () => number): Uint8Array {
  const copy = source.slice(0, random() < 0.1 ? Math.floor(random() * source.length) : source.length);
  if (copy.length < 8) return copy;
  const view = new DataView(copy.buffer);
  const far = [0, 1, 0x7fffffff, 0x80000000, 0xffffffff, copy.length, copy.length - 4];
  const places = 1 + Math.floor(random() * 8);
  for (let place = 0; place < places; place++) {
    const reach = random() < 0.5 ? Math.min(2000, copy.length - 4) : copy.length - 4;
    const at = Math.floor(random() * reach);
    const kind = Math.floor(random() * 3);
    if (kind === 0) copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    else if (kind === 1) copy[at] = Math.floor(random() * 256);
    else view.setUint32(at, far[Math.floor(random() * far.length)] ?? 0, true);
  }
  return copy;
}

describe('a small file that would grow', () => {
  /** A file of one multipolygon whose parts are all the same polygon of one square. */
  function sharedParts(parts: number): Uint8Array {
    const ring = Array.from({ length: 1000 }, (_, vertex) => [Math.cos(vertex / 159), Math.sin(vertex / 159)]);
    const builder = new Builder(1024);
    const polygon = writeGeometry(builder, { type: GeometryType.Polygon, parts: [[ring]] }, true);
    const vector = vectorOfOffsets(builder, Array<number>(parts).fill(polygon));
    builder.startObject(8);
    builder.addFieldOffset(GeometryField.parts, vector, 0);
    const geometry = builder.endObject();
    builder.startObject(3);
    builder.addFieldOffset(FeatureField.geometry, geometry, 0);
    builder.finishSizePrefixed(builder.endObject());
    const options = { ...syntheticOptions('MultiPolygon'), columns: [] };
    const header = writeHeader(options, { featureCount: 1, envelope: undefined, indexNodeSize: 0 });
    return concatBytes([magicBytes, header, builder.asUint8Array()]);
  }

  it('because parts share their coordinates is file-corrupt', () => {
    expect(outcome(sharedParts(1))).toBe('data');
    expect(outcome(sharedParts(100_000))).toBe('file-corrupt');
  });

  it('because it announces more values than it could hold is file-corrupt', () => {
    const column = { name: 'c', type: 'double', title: '', description: '' } as const;
    const points = syntheticFeatures('Point', 2000, 1).map((each) => ({ ...each, properties: {} }));
    const wide = { ...syntheticOptions('Point'), columns: Array(20_000).fill(column) };
    expect(outcome(encodeFlatGeobuf(points, wide))).toBe('file-corrupt');
  });
});
