/** How much of a narrow screen the panels take. */
export type SheetHeight = 'closed' | 'half' | 'full';

/** All of them, lowest first. */
export const sheetHeights: readonly SheetHeight[] = ['closed', 'half', 'full'];

/** Heights of the open sheet in CSS pixels, measured for the present screen. */
export interface SheetRests {
  readonly halfPx: number;
  readonly fullPx: number;
}

/** A finger this fast when it leaves means the next rest in its direction, CSS pixels a millisecond. */
const flick = 0.5;

/**
 * Where a sheet comes to rest when it is let go.
 *
 * @param heightPx - Its height then.
 * @param speed - Of the finger, CSS pixels a millisecond, upwards positive.
 */
export function restNear(heightPx: number, speed: number, { halfPx, fullPx }: SheetRests): SheetHeight {
  const rests = [0, halfPx, fullPx];
  const distances = rests.map((rest) => Math.abs(rest - heightPx));
  const nearest = distances.indexOf(Math.min(...distances));
  if (Math.abs(speed) < flick) return sheetHeights[nearest] ?? 'half';
  const ahead = speed > 0 ? rests.findIndex((rest) => rest > heightPx) : rests.findLastIndex((rest) => rest < heightPx);
  return sheetHeights[ahead] ?? (speed > 0 ? 'full' : 'closed');
}

/** The height that one step up or down leads to; at the last there is no further one. */
export function stepFrom(height: SheetHeight, steps: 1 | -1): SheetHeight {
  return sheetHeights[sheetHeights.indexOf(height) + steps] ?? height;
}

/** What a press on the handle does: a closed sheet opens, an open one changes between its two heights. */
export function pressed(height: SheetHeight): SheetHeight {
  return height === 'half' ? 'full' : 'half';
}
