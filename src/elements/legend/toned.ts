/**
 * A colour nearer to the grey of its luminance (ITU-R BT.709, of the values as they are written), as the map draws what
 * steps back.
 *
 * @param color - `#rrggbb` or `#rrggbbaa`.
 * @param greyShare - 0 the colour, 1 that grey.
 */
export function toned(color: string, greyShare: number): string {
  if (greyShare === 0) return color;
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const [red = 0, green = 0, blue = 0] = parts;
  const grey = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const mixed = parts.map((part) => Math.round(part + (grey - part) * greyShare));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}${color.slice(7)}`;
}
