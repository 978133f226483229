import type { ClassPattern } from '../core/class-pattern.js';
import type { GpuDevice, GpuTexture } from './gpu-device.js';
import { type Rgba, rgbaOf } from './rgba.js';

/** Numbers of a pattern in a texel: its kind, lines in a tile one way and the other, width in fiftieths of a pixel. */
type PatternTexel = readonly [kind: number, upright: number, level: number, width: number];

const noPattern: PatternTexel = [0, 0, 0, 0];

/**
 * Colours by look, as a texture that is made when it is first drawn with: a new classification is a new table. Where there
 * are patterns, a second line has their inks and a third their shapes.
 */
export class LookTable {
  readonly #lines: readonly (readonly (Rgba | PatternTexel)[])[];
  readonly #textures = new WeakMap<GpuDevice, GpuTexture>();

  /** @param patterns - By look; undefined for one without. Left out where nothing has a pattern. */
  constructor(colors: readonly Rgba[], patterns?: readonly (ClassPattern | undefined)[]) {
    this.#lines = patterns
      ? [colors, patterns.map((each) => (each ? rgbaOf(each.ink) : noPattern)), patterns.map(texelOf)]
      : [colors];
  }

  /** True where looks have patterns. */
  get isPatterned(): boolean {
    return this.#lines.length > 1;
  }

  /** The table in the memory of a graphics card. */
  texture(device: GpuDevice): GpuTexture {
    const known = this.#textures.get(device);
    if (known) return known;
    const made = device.createTexture({
      format: 'rgba8unorm',
      width: Math.max(1, this.#lines[0]?.length ?? 0),
      height: this.#lines.length,
      data: Uint8Array.from(this.#lines.flat(2)),
      sampler: { minFilter: 'nearest', magFilter: 'nearest' },
    });
    this.#textures.set(device, made);
    return made;
  }
}

/** The kind is 1 for slanted lines, 2 for dots, 3 for both. */
function texelOf(pattern: ClassPattern | undefined): PatternTexel {
  if (!pattern) return noPattern;
  const { slanted, dots, upright, level, widthPx } = pattern;
  return [Number(slanted) + 2 * Number(dots), upright, level, Math.round(widthPx * 50)];
}
