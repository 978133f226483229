/** Red, green and blue in linear light, 0 to 1 each. */
export type LinearRgb = readonly [red: number, green: number, blue: number];

/**
 * The light of an sRGB colour.
 *
 * @param hex - `#rrggbb`.
 * @see IEC 61966-2-1
 */
export function linearOfHex(hex: string): LinearRgb {
  const channel = (place: number) => {
    const value = Number.parseInt(hex.slice(place, place + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** The nearest sRGB colour, `#rrggbb`; light beyond what a screen gives is cut off. */
export function hexOfLinear(light: LinearRgb): string {
  const channels = light.map((channel) => {
    const cut = Math.min(1, Math.max(0, channel));
    const value = cut <= 0.0031308 ? cut * 12.92 : 1.055 * cut ** (1 / 2.4) - 0.055;
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

/** Relative luminance, 0 of black to 1 of white. @see WCAG 2.2 */
export function luminanceOf(hex: string): number {
  const [red, green, blue] = linearOfHex(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21. @see WCAG 2.2, 1.4.11 */
export function contrastOf(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}
