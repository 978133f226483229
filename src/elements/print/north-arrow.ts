import { translate } from '../../core/messages/translate.js';
import { inks, type SheetPen } from './sheet-pen.js';

/** Draws an arrow to the north, which is up everywhere in Web Mercator. @param at - Its middle, millimetres. */
export function drawNorthArrow(pen: SheetPen, at: { readonly x: number; readonly y: number }, sizeMm: number): void {
  const { context } = pen;
  const [width, height] = [sizeMm * 0.56, sizeMm];
  context.save();
  context.translate(at.x, at.y);
  context.fillStyle = 'rgba(255, 255, 255, 0.82)';
  context.beginPath();
  context.ellipse(0, -sizeMm * 0.08, sizeMm * 0.86, sizeMm * 0.98, 0, 0, 2 * Math.PI);
  context.fill();
  half(context, -width / 2, height, inks.line);
  half(context, width / 2, height, inks.paper);
  context.restore();
  pen.write(translate(pen.locale, 'print.north'), at.x, at.y - height * 0.56, {
    sizeMm: sizeMm * 0.42,
    weight: 600,
    align: 'center',
  });
}

function half(context: CanvasRenderingContext2D, side: number, height: number, fill: string): void {
  context.beginPath();
  context.moveTo(0, -height / 2);
  context.lineTo(side, height / 2);
  context.lineTo(0, height / 3.2);
  context.closePath();
  context.fillStyle = fill;
  context.strokeStyle = inks.line;
  context.lineWidth = height * 0.03;
  context.fill();
  context.stroke();
}
