import type { GpuDevice, GpuTexture } from './gpu-device.js';
import { type Span, SpanAllotter } from './span-allotter.js';

/** Rows in one line of the table; the shaders in `row-shader` know it too. */
const lineRows = 1024;
/** Numbers of each row: how it looks, and the day from which it is there. */
const rowSize = 2;
const bytesPerLine = lineRows * rowSize * 4;
const leastLines = 4;

/** Looks of rows that are not drawn. */
export const notDrawn = -1;
/** Day of rows that have none: they are there from the beginning. */
export const always = -1e30;

/**
 * What shaders ask about a feature: its look and its day, in a texture, found by the number that each of its vertices
 * carries. Place 0 belongs to nobody and is not drawn.
 */
export class RowTable {
  readonly #device: GpuDevice;
  readonly #places = new SpanAllotter(1);
  #rows = new Float32Array(0);
  #texture: GpuTexture | undefined;
  #bytesWritten = 0;

  constructor(device: GpuDevice) {
    this.#device = device;
  }

  get texture(): GpuTexture | undefined {
    return this.#texture;
  }

  get byteLength(): number {
    return this.#rows.byteLength;
  }

  /** Bytes handed to the graphics card since the table was made. */
  get bytesWritten(): number {
    return this.#bytesWritten;
  }

  /** Finds places for rows and writes them. */
  add(rows: Float32Array): Span {
    const span = this.#places.allot(rows.length / rowSize);
    this.#reserve(Math.ceil(this.#places.end / lineRows));
    this.write(span, rows);
    return span;
  }

  /** Writes rows to the places they have. */
  write({ start, count }: Span, rows: Float32Array): void {
    this.#rows.set(rows, start * rowSize);
    if (count > 0) this.#upload(Math.floor(start / lineRows), Math.floor((start + count - 1) / lineRows));
  }

  /** Takes places back; nothing refers to them any more. */
  free(span: Span): void {
    this.#places.free(span);
  }

  destroy(): void {
    this.#texture?.destroy();
    this.#texture = undefined;
    this.#rows = new Float32Array(0);
  }

  #upload(firstLine: number, lastLine: number): void {
    const data = this.#rows.subarray(firstLine * lineRows * rowSize, (lastLine + 1) * lineRows * rowSize);
    const height = lastLine - firstLine + 1;
    this.#texture?.writeData(data, { y: firstLine, width: lineRows, height, bytesPerRow: bytesPerLine });
    this.#bytesWritten += data.byteLength;
  }

  #reserve(lines: number): void {
    const present = this.#rows.byteLength / bytesPerLine;
    if (lines <= present) return;
    const height = Math.max(leastLines, present * 2, lines);
    const rows = new Float32Array(height * lineRows * rowSize);
    rows.set(this.#rows);
    if (present === 0) rows.set([notDrawn, always]);
    this.#rows = rows;
    this.#texture?.destroy();
    this.#texture = this.#device.createTexture({
      format: 'rg32float',
      width: lineRows,
      height,
      sampler: {
        minFilter: 'nearest',
        magFilter: 'nearest',
        addressModeU: 'clamp-to-edge',
        addressModeV: 'clamp-to-edge',
      },
    });
    if (present > 0) this.#upload(0, present - 1);
    else this.#upload(0, 0);
  }
}
