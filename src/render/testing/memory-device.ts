import type { GpuDevice } from '../gpu-device.js';

/** A buffer that keeps its bytes where a test can read them. */
export class MemoryBuffer {
  readonly bytes: Uint8Array;
  destroyed = false;

  constructor(byteLength: number) {
    this.bytes = new Uint8Array(byteLength);
  }

  get byteLength(): number {
    return this.bytes.length;
  }

  write(data: Uint8Array | Float32Array | Uint32Array, byteOffset = 0): void {
    this.bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), byteOffset);
  }

  destroy(): void {
    this.destroyed = true;
  }
}

interface Copy {
  readonly sourceBuffer: MemoryBuffer;
  readonly destinationBuffer: MemoryBuffer;
  readonly size: number;
}

/** A graphics card without graphics: buffers can be written and copied, textures only written. */
export class MemoryDevice {
  readonly buffers: MemoryBuffer[] = [];

  createBuffer({ byteLength }: { readonly byteLength: number }): MemoryBuffer {
    const buffer = new MemoryBuffer(byteLength);
    this.buffers.push(buffer);
    return buffer;
  }

  createTexture(): object {
    return { writeData: () => undefined, destroy: () => undefined };
  }

  createCommandEncoder(): object {
    const copies: Copy[] = [];
    return { copyBufferToBuffer: (copy: Copy) => copies.push(copy), finish: () => copies };
  }

  submit(copies: readonly Copy[]): void {
    for (const copy of copies) copy.destinationBuffer.write(copy.sourceBuffer.bytes.subarray(0, copy.size));
  }

  /** Bytes of the buffers there are. */
  get byteLength(): number {
    return this.buffers.filter(({ destroyed }) => !destroyed).reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  /** As the code under test takes it. */
  get asDevice(): GpuDevice {
    return this as unknown as GpuDevice;
  }
}
