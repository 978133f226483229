/**
 * Ink that can be read on a fill: black or white, whichever contrasts more.
 *
 * @param fill - `#rrggbb`.
 * @see WCAG 2.2, relative luminance; both contrast alike at a luminance of 0.179.
 */
export function inkOn(fill: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(fill.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#ffffff';
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
