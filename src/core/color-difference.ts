import { linearOfHex } from './linear-rgb.js';

/** Lightness and the two opponent axes of CIE 1976 L*a*b*, white D65. */
export type Lab = readonly [lightness: number, greenRed: number, blueYellow: number];

/** CIE L*a*b* of an sRGB colour, `#rrggbb`. @see CIE 15:2004, IEC 61966-2-1 */
export function labOfHex(hex: string): Lab {
  const [red, green, blue] = linearOfHex(hex);
  const curve = (share: number) => (share > 216 / 24389 ? Math.cbrt(share) : (share * (24389 / 27) + 16) / 116);
  const x = curve((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = curve(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = curve((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How different two colours, `#rrggbb`, look: CIEDE2000, about 1 where a difference begins to be seen. */
export function colorDifference(a: string, b: string): number {
  return ciede2000(labOfHex(a), labOfHex(b));
}

const radians = Math.PI / 180;
const seventh = (chroma: number) => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));

/**
 * The CIEDE2000 difference of two colours.
 *
 * @see Gaurav Sharma, Wencheng Wu and Edul N. Dalal, The CIEDE2000 color-difference formula: implementation notes,
 * supplementary test data, and mathematical observations, Color Research and Application 30 (1), 2005, 21–30. Names of
 * the terms are theirs.
 */
export function ciede2000(first: Lab, second: Lab): number {
  const meanC = (Math.hypot(first[1], first[2]) + Math.hypot(second[1], second[2])) / 2;
  const stretch = 1.5 - 0.5 * seventh(meanC);
  const [c1, h1] = polar(first[1] * stretch, first[2]);
  const [c2, h2] = polar(second[1] * stretch, second[2]);
  const { turn, meanH } = hues(c1, h1, c2, h2);
  const meanL = (first[0] + second[0]) / 2;
  const meanCPrime = (c1 + c2) / 2;
  const t =
    1 -
    0.17 * Math.cos((meanH - 30) * radians) +
    0.24 * Math.cos(2 * meanH * radians) +
    0.32 * Math.cos((3 * meanH + 6) * radians) -
    0.2 * Math.cos((4 * meanH - 63) * radians);
  const lightness = (second[0] - first[0]) / (1 + (0.015 * (meanL - 50) ** 2) / Math.sqrt(20 + (meanL - 50) ** 2));
  const chroma = (c2 - c1) / (1 + 0.045 * meanCPrime);
  const hue = (2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * radians)) / (1 + 0.015 * meanCPrime * t);
  const rotation = -2 * seventh(meanCPrime) * Math.sin(60 * Math.exp(-(((meanH - 275) / 25) ** 2)) * radians);
  return Math.sqrt(lightness ** 2 + chroma ** 2 + hue ** 2 + rotation * chroma * hue);
}

function polar(a: number, b: number): readonly [chroma: number, hueDegrees: number] {
  return [Math.hypot(a, b), (Math.atan2(b, a) / radians + 360) % 360];
}

/** Below it a chroma is what rounding left of a grey. */
const greyChroma = 0.02;

/** The turn from one hue to the other the short way, and the hue between them, in degrees; a grey has none. */
function hues(c1: number, h1: number, c2: number, h2: number): { readonly turn: number; readonly meanH: number } {
  if (Math.min(c1, c2) < greyChroma) return { turn: 0, meanH: c1 < c2 ? h2 : h1 };
  const straight = h2 - h1;
  if (Math.abs(straight) <= 180) return { turn: straight, meanH: (h1 + h2) / 2 };
  const turn = straight > 180 ? straight - 360 : straight + 360;
  return { turn, meanH: h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2 };
}
