import { Builder } from 'flatbuffers';
import { describe, expect, it } from 'vitest';
import { GeometryType } from '../core/geometry-type.js';
import { fileKinds } from '../testing/file-kinds.js';
import { decodeOutcome, fuzz } from '../testing/fuzz.js';
import { syntheticFeatures, syntheticOptions } from '../testing/synthetic-features.js';
import { concatBytes } from './byte-array.js';
import { decodeFlatGeobuf } from './decode.js';
import { encodeFlatGeobuf } from './encode.js';
import { FeatureField, GeometryField, magicBytes } from './format.js';
import { writeGeometry } from './geometry-writer.js';
import { parseHeader } from './header.js';
import { vectorOfOffsets, writeHeader } from './header-writer.js';

const file = encodeFlatGeobuf(syntheticFeatures('Polygon', 40, 31), syntheticOptions('Polygon'));

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
    expect(decodeOutcome(new TextEncoder().encode(text))).toBe('not-flatgeobuf');
  });

  it('of version 2 of the format are not-flatgeobuf', () => {
    const old = file.slice();
    old[3] = 2;
    expect(decodeOutcome(old)).toBe('not-flatgeobuf');
  });
});

describe('a file cut off', () => {
  it('anywhere is never data: after every byte of the header, and at every 17th after it', () => {
    const { indexStart } = parseHeader(file);
    for (let length = 0; length < file.length; length += length < indexStart ? 1 : 17) {
      expect(decodeOutcome(file.subarray(0, length))).toBe(length < 7 ? 'not-flatgeobuf' : 'file-truncated');
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
    expect(decodeOutcome(Buffer.concat([file, new Uint8Array(8)]))).toBe('file-corrupt');
  });

  it('by a header of four gigabytes is file-corrupt, and nothing of that size is reserved', () => {
    expect(decodeOutcome(withUint32(file, 8, 0xffffffff))).toBe('file-corrupt');
  });

  it('by a feature of no length is file-corrupt, and does not turn for ever', () => {
    expect(decodeOutcome(withUint32(file, featuresStart, 0))).toBe('file-corrupt');
  });

  it('by a feature longer than the file is file-truncated', () => {
    expect(decodeOutcome(withUint32(file, featuresStart, 0x7fffffff))).toBe('file-truncated');
  });

  it('by a table outside the file is file-corrupt', () => {
    expect(decodeOutcome(withUint32(file, featuresStart + 4, 0xfffffff0))).toBe('file-corrupt');
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
    expect(decodeOutcome(bytes)).toBe('file-corrupt');
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
      return decodeOutcome(copy);
    });
    expect(outcomes).toContain('geometry-unsupported');
  });
});

describe('files with random damage', () => {
  const kinds = Object.entries(fileKinds(12));

  it.each(kinds)('of the kind %s give data or an AtlasError, soon and without much memory', (_kind, source) => {
    const { slowestMs, allocationFactor } = fuzz(source, 150, 2026);
    expect(slowestMs).toBeLessThan(1000);
    expect(allocationFactor).toBeLessThan(16);
  });

  it('reach every way out, or the damage is too harmless or too coarse to prove anything', () => {
    const { outcomes } = fuzz(file, 600, 7);
    for (const code of ['data', 'file-corrupt', 'file-truncated', 'not-flatgeobuf']) {
      expect(outcomes[code] ?? 0).toBeGreaterThan(5);
    }
  });
});

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
    expect(decodeOutcome(sharedParts(1))).toBe('data');
    expect(decodeOutcome(sharedParts(100_000))).toBe('file-corrupt');
  });

  it('because it announces more values than it could hold is file-corrupt', () => {
    const column = { name: 'c', type: 'double', title: '', description: '' } as const;
    const points = syntheticFeatures('Point', 2000, 1).map((each) => ({ ...each, properties: {} }));
    const wide = { ...syntheticOptions('Point'), columns: Array(20_000).fill(column) };
    expect(decodeOutcome(encodeFlatGeobuf(points, wide))).toBe('file-corrupt');
  });

  /** Collections of so many members, each the one on the next level, and at the end a multipolygon of empty polygons. */
  function sharedMembers(members: number, levels: number): Uint8Array {
    const builder = new Builder(1024);
    const part = emptyTable(builder, []);
    let table = emptyTable(builder, Array<number>(members).fill(part), GeometryType.MultiPolygon);
    for (let level = 0; level < levels; level++) {
      table = emptyTable(builder, Array<number>(members).fill(table), GeometryType.GeometryCollection);
    }
    builder.startObject(3);
    builder.addFieldOffset(FeatureField.geometry, table, 0);
    builder.finishSizePrefixed(builder.endObject());
    const options = { ...syntheticOptions('Point'), geometryType: GeometryType.GeometryCollection, columns: [] };
    const header = writeHeader(options, { featureCount: 1, envelope: undefined, indexNodeSize: 0 });
    return concatBytes([magicBytes, header, builder.asUint8Array()]);
  }

  function emptyTable(builder: Builder, parts: readonly number[], type: number = GeometryType.Unknown): number {
    const vector = vectorOfOffsets(builder, parts);
    builder.startObject(8);
    builder.addFieldOffset(GeometryField.parts, vector, 0);
    builder.addFieldInt8(GeometryField.type, type, 0);
    return builder.endObject();
  }

  it('because collections share their members is file-corrupt, soon', () => {
    const began = performance.now();
    expect(decodeOutcome(sharedMembers(1, 1))).toBe('data');
    expect(decodeOutcome(sharedMembers(20_000, 1))).toBe('file-corrupt');
    expect(decodeOutcome(sharedMembers(2, 15))).toBe('file-corrupt');
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('because collections are nested beyond reason is file-corrupt', () => {
    expect(decodeOutcome(sharedMembers(1, 16))).toBe('data');
    expect(decodeOutcome(sharedMembers(1, 17))).toBe('file-corrupt');
  });
});
