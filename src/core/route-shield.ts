/*
 * The shield of an expressway (GB 5768.2): white on green under a band that tells the network, the same on light and
 * dark maps. The map draws its shapes with `new Path2D(path)` and the legend with `<path d>`, so they cannot differ.
 */

/** One filled shape, pixels from the shield's upper left corner. */
export interface ShieldShape {
  readonly path: string;
  readonly fill: string;
}

/** Height of every shield, pixels. */
export const shieldHeightPx = 19;

/** How a route number is written: centred, pixels. */
export const shieldText = {
  family: '"Helvetica Neue", "Segoe UI", "Noto Sans", Arial, sans-serif',
  sizePx: 10.5,
  weight: 700,
  baselinePx: 15,
  fill: '#ffffff',
} as const;

const leastWidthPx = 22;
const bandPx = 5;
const cornerPx = 3;

/** Width of a shield whose number is `textWidthPx` wide, pixels. */
export function shieldWidthPx(textWidthPx: number): number {
  return Math.max(leastWidthPx, Math.ceil(textWidthPx) + 8);
}

/** Edge, ground and band of a shield, bottom to top. */
export function shieldShapes(widthPx: number, band: string): readonly ShieldShape[] {
  return [
    { path: box(0, widthPx, shieldHeightPx), fill: '#ffffff' },
    { path: box(1, widthPx, shieldHeightPx), fill: '#00693e' },
    { path: bandPath(widthPx), fill: band },
  ];
}

function box(inset: number, widthPx: number, heightPx: number): string {
  const [across, down] = [widthPx - inset * 2 - cornerPx * 2, heightPx - inset * 2 - cornerPx * 2];
  const turn = (right: number, below: number) => `a${cornerPx} ${cornerPx} 0 0 1 ${right} ${below}`;
  return [
    `M${inset + cornerPx} ${inset}h${across}${turn(cornerPx, cornerPx)}`,
    `v${down}${turn(-cornerPx, cornerPx)}h${-across}${turn(-cornerPx, -cornerPx)}`,
    `v${-down}${turn(cornerPx, -cornerPx)}z`,
  ].join('');
}

/** Round where the ground is, straight below. */
function bandPath(widthPx: number): string {
  const across = widthPx - 2 - cornerPx * 2;
  const corner = `a${cornerPx} ${cornerPx} 0 0 1`;
  return `M1 ${bandPx}V${1 + cornerPx}${corner} ${cornerPx} ${-cornerPx}h${across}${corner} ${cornerPx} ${cornerPx}V${bandPx}z`;
}
