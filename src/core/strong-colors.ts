import { contrastOf, hexOfLinear, linearOfHex, luminanceOf } from './linear-rgb.js';

/** Least contrast of a class against the ground while the map is shown by a projector, which washes out pale colours. */
export const leastPresentedContrast = 1.8;

/** Steps in which a colour between two others is looked for. */
const steps = 64;

/**
 * Colours of classes without the pale ones. Where they run from the ground away, as a sequential ramp does, all are spread
 * anew between the first that stands out and the last; elsewhere only those that do not stand out are changed.
 *
 * @param colors - `#rrggbb`, in the order of their classes.
 * @param ground - What they are seen on, `#rrggbb`.
 */
export function withoutPale(
  colors: readonly string[],
  ground: string,
  least = leastPresentedContrast,
): readonly string[] {
  if (colors.every((color) => contrastOf(color, ground) >= least)) return colors;
  const light = colors.map(luminanceOf);
  const isRamp = isAscending(light) || isAscending([...light].reverse());
  if (!isRamp) return colors.map((color) => strongEnough(color, ground, least));
  const [first = ground, last = ground] = [colors[0], colors.at(-1)];
  if (contrastOf(first, ground) <= contrastOf(last, ground)) return spreadFrom(colors, ground, least);
  return [...spreadFrom([...colors].reverse(), ground, least)].reverse();
}

function isAscending(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0));
}

/** @param colors - Nearest to the ground first. */
function spreadFrom(colors: readonly string[], ground: string, least: number): readonly string[] {
  const last = colors.length - 1;
  const at = (place: number) => {
    const below = Math.min(Math.floor(place), Math.max(0, last - 1));
    return between(colors[below] ?? ground, colors[below + 1] ?? colors[below] ?? ground, place - below);
  };
  const places = Array.from({ length: steps * Math.max(1, last) + 1 }, (_, step) => step / steps);
  const first = places.find((place) => contrastOf(at(place), ground) >= least);
  if (first === undefined || last === 0) return colors.map((color) => strongEnough(color, ground, least));
  return colors.map((_, index) => at(first + ((last - first) * index) / last));
}

/** The colour, moved away from the ground as far as it takes. */
function strongEnough(color: string, ground: string, least: number): string {
  const away = luminanceOf(ground) > 0.18 ? '#000000' : '#ffffff';
  const shares = Array.from({ length: steps + 1 }, (_, step) => step / steps);
  const share = shares.find((each) => contrastOf(between(color, away, each), ground) >= least) ?? 0;
  return share === 0 ? color : between(color, away, share);
}

/** A colour between two others in linear light. */
function between(from: string, to: string, share: number): string {
  const [start, end] = [linearOfHex(from), linearOfHex(to)];
  const mix = (channel: 0 | 1 | 2) => start[channel] + (end[channel] - start[channel]) * share;
  return hexOfLinear([mix(0), mix(1), mix(2)]);
}
