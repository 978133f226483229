import type { GpuDevice, GpuTexture } from './gpu-device.js';
import type { Rgba } from './rgba.js';

/** Colours by look, as a texture that is made when it is first drawn with: a new classification is a new table. */
export class LookTable {
  readonly #colors: readonly Rgba[];
  readonly #textures = new WeakMap<GpuDevice, GpuTexture>();

  constructor(colors: readonly Rgba[]) {
    this.#colors = colors;
  }

  /** The table in the memory of a graphics card. */
  texture(device: GpuDevice): GpuTexture {
    const known = this.#textures.get(device);
    if (known) return known;
    const made = device.createTexture({
      format: 'rgba8unorm',
      width: Math.max(1, this.#colors.length),
      height: 1,
      data: Uint8Array.from(this.#colors.flat()),
      sampler: { minFilter: 'nearest', magFilter: 'nearest' },
    });
    this.#textures.set(device, made);
    return made;
  }
}
