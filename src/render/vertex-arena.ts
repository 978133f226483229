import { bufferUsage, type GpuBuffer, type GpuDevice } from './gpu-device.js';
import { type Span, SpanAllotter } from './span-allotter.js';

/** How an arena is laid out. */
export interface ArenaShape {
  /** Numbers of 32 bits an entry consists of. */
  readonly entrySize: number;
  /** Whether entries are vertices, or indices of vertices. */
  readonly holds: 'vertices' | 'indices';
}

/** Entries a new buffer has room for. */
const leastEntries = 1024;
/** Lines look one entry back and two ahead: these are there, and empty. */
const lead = 1;
const trail = 2;

/**
 * One buffer on the graphics card with the entries of many pages. A page is written once, at places of its own; places
 * that come back are emptied (all numbers 0, which stands for nothing to draw) and given to pages that come later.
 */
export class VertexArena {
  readonly #device: GpuDevice;
  readonly #shape: ArenaShape;
  readonly #places: SpanAllotter;
  #buffer: GpuBuffer | undefined;
  #capacity = 0;
  #bytesWritten = 0;

  constructor(device: GpuDevice, shape: ArenaShape) {
    this.#device = device;
    this.#shape = shape;
    this.#places = new SpanAllotter(shape.holds === 'vertices' ? lead : 0);
  }

  /** Undefined while there is nothing. Another one after the arena has grown. */
  get buffer(): GpuBuffer | undefined {
    return this.#buffer;
  }

  /** Entries up to the last one that is taken, gaps included. */
  get end(): number {
    return this.#places.end;
  }

  get byteLength(): number {
    return this.#buffer?.byteLength ?? 0;
  }

  /** Bytes handed to the graphics card since the arena was made; what it copies itself does not count. */
  get bytesWritten(): number {
    return this.#bytesWritten;
  }

  /** Writes entries and says where they are. */
  write(entries: Float32Array | Uint32Array): Span {
    const span = this.#places.allot(entries.length / this.#shape.entrySize);
    this.#reserve(this.#places.end + trail);
    this.#put(entries, span.start);
    return span;
  }

  /** Takes places back. */
  free(span: Span): void {
    this.#places.free(span);
    if (this.#places.isEmpty) this.destroy();
    else if (span.start < this.#places.end) this.#put(new Float32Array(span.count * this.#shape.entrySize), span.start);
  }

  /** Gives all memory back. */
  destroy(): void {
    this.#buffer?.destroy();
    this.#buffer = undefined;
    this.#capacity = 0;
  }

  #put(data: Float32Array | Uint32Array, start: number): void {
    this.#buffer?.write(data, start * this.#shape.entrySize * 4);
    this.#bytesWritten += data.byteLength;
  }

  /** Makes room: a buffer of twice the size, into which the graphics card copies what there is. */
  #reserve(entries: number): void {
    if (entries <= this.#capacity) return;
    const before = this.#buffer;
    this.#capacity = Math.max(leastEntries, this.#capacity * 2, entries);
    const indices = this.#shape.holds === 'indices';
    const kind = indices ? bufferUsage.indices : bufferUsage.vertices;
    this.#buffer = this.#device.createBuffer({
      usage: kind | bufferUsage.copySource | bufferUsage.copyTarget,
      byteLength: this.#capacity * this.#shape.entrySize * 4,
      ...(indices ? { indexType: 'uint32' } : {}),
    });
    if (before) this.#moveFrom(before, this.#buffer);
  }

  #moveFrom(before: GpuBuffer, buffer: GpuBuffer): void {
    const encoder = this.#device.createCommandEncoder();
    encoder.copyBufferToBuffer({ sourceBuffer: before, destinationBuffer: buffer, size: before.byteLength });
    this.#device.submit(encoder.finish());
    before.destroy();
  }
}
