import encodeQR from 'qr';
import { inks, type SheetPen } from './sheet-pen.js';

/** Modules of a code that are smaller than this on paper are not read reliably. */
const leastModuleMm = 0.33;

/** White around a code, in modules. @see ISO/IEC 18004 §5.3.8 */
const quiet = 2;

/**
 * Draws a link as a code.
 *
 * @param at - Upper left corner and the longest side of the code, millimetres.
 * @returns false where the link is too long for a code of that size; then nothing is drawn.
 */
export function drawCode(
  pen: SheetPen,
  link: string,
  at: { readonly x: number; readonly y: number; readonly side: number },
): boolean {
  const rows = codeOf(link);
  const moduleMm = at.side / Math.max(1, rows?.length ?? 0);
  if (!rows || moduleMm < leastModuleMm) return false;
  const { context } = pen;
  context.fillStyle = inks.paper;
  context.fillRect(at.x, at.y, at.side, at.side);
  context.fillStyle = '#000000';
  context.beginPath();
  rows.forEach((row, y) => {
    row.forEach((isDark, x) => {
      if (isDark) context.rect(at.x + x * moduleMm, at.y + y * moduleMm, moduleMm, moduleMm);
    });
  });
  context.fill();
  return true;
}

/** Rows of modules; undefined for a link that no code can hold. */
function codeOf(link: string): readonly (readonly boolean[])[] | undefined {
  try {
    return encodeQR(link, 'raw', { ecc: 'low', border: quiet });
  } catch {
    return undefined;
  }
}
