import { Builder } from 'flatbuffers';
import type { Feature, Geometry } from 'geojson';
import { GeometryType } from '../core/geometry-type.js';
import { writeAttributes, writeValues } from './attribute-writer.js';
import type { EncodeOptions } from './encode-options.js';
import { type FlatGeometry, flattenGeometry } from './flat-geometry.js';
import { defaultNodeSize, FeatureField, magicBytes } from './format.js';
import { writeGeometry } from './geometry-writer.js';
import { writeHeader } from './header-writer.js';
import { hilbertOrder } from './hilbert-order.js';
import { extentOf, writePackedRTree } from './packed-rtree.js';
import { RecordStore } from './record-store.js';

/** A finished file in pieces: joined in their order they are the file. */
export interface EncodedFile extends Iterable<Uint8Array<ArrayBuffer>> {
  /** Bytes of the whole file. */
  readonly byteLength: number;
  readonly featureCount: number;
}

/**
 * Takes features one by one and makes a file of them. Its memory is about that of the file: what is kept of a feature
 * are its bytes, its box and three numbers.
 */
export class FeatureEncoder {
  readonly #options: EncodeOptions;
  readonly #builder = new Builder(4096);
  readonly #store = new RecordStore();
  readonly #box = new Float64Array(4);

  constructor(options: EncodeOptions) {
    this.#options = options;
  }

  /** @throws {AtlasError} `geometry-unsupported` or `value-invalid`, naming the feature by its place and id. */
  add(feature: Feature<Geometry | null>): void {
    const label = labelOf(feature, this.#store.count);
    this.#add(feature.geometry, label, () => writeAttributes(feature.properties ?? {}, this.#options.columns, label));
  }

  /**
   * Takes a feature whose values are in the order of the columns, of which more may be appended while features are added.
   *
   * @throws as {@link add} does.
   */
  addValues(geometry: Geometry | null, values: readonly unknown[]): void {
    const label = `feature ${this.#store.count}`;
    this.#add(geometry, label, () => writeValues(values, this.#options.columns, label));
  }

  /** Bytes of all features so far. */
  get byteLength(): number {
    return this.#store.byteLength;
  }

  #add(geometry: Geometry | null, label: string, attributes: () => Uint8Array): void {
    this.#box.set(emptyBox);
    const flat = flattenGeometry(geometry, this.#options, label, this.#box);
    this.#store.add(this.#writeRecord(flat, attributes()), this.#box);
  }

  /** Puts all features in order; nothing may be added after. Pieces of features are made while they are gone through. */
  finish(): EncodedFile {
    const store = this.#store;
    const { count: featureCount, lengths } = store;
    const boxes = store.boxes.subarray(0, featureCount * 4);
    const extent = extentOf(boxes);
    const indexNodeSize = featureCount > 0 ? defaultNodeSize : 0;
    const envelope = Number.isFinite(extent[0]) ? extent : undefined;
    const header = writeHeader(this.#options, { featureCount, envelope, indexNodeSize });
    const order = this.#options.keepsOrder
      ? Uint32Array.from({ length: featureCount }, (_, row) => row)
      : hilbertOrder(boxes, extent);
    const index = writePackedRTree({ boxes, lengths, order, nodeSize: indexNodeSize });
    const front = [magicBytes, header, index].map((piece) => new Uint8Array(piece));
    const byteLength = front.reduce((sum, { length }) => sum + length, store.byteLength);
    return {
      byteLength,
      featureCount,
      *[Symbol.iterator]() {
        yield* front;
        yield* store.inOrder(order);
      },
    };
  }

  /** One size-prefixed feature; valid until the next. */
  #writeRecord(geometry: FlatGeometry | undefined, properties: Uint8Array): Uint8Array {
    const [builder, options] = [this.#builder, this.#options];
    builder.clear();
    // Every record is a multiple of eight bytes long, so that readers may view coordinates in place.
    builder.prep(8, 0);
    const propertiesOffset = properties.length > 0 ? builder.createByteVector(properties) : 0;
    const typed = options.geometryType === GeometryType.Unknown;
    const geometryOffset = geometry ? writeGeometry(builder, geometry, typed, options.ordinates) : 0;
    builder.startObject(3);
    builder.addFieldOffset(FeatureField.geometry, geometryOffset, 0);
    builder.addFieldOffset(FeatureField.properties, propertiesOffset, 0);
    builder.finishSizePrefixed(builder.endObject());
    return builder.asUint8Array();
  }
}

const emptyBox = [Infinity, Infinity, -Infinity, -Infinity];

function labelOf(feature: Feature<Geometry | null>, row: number): string {
  const id = feature.id ?? feature.properties?.id;
  return id === undefined ? `feature ${row}` : `feature ${row} (${String(id)})`;
}
