import { classLabel, classRanges } from '../../core/class-breaks.js';
import { textIn } from '../../core/languages.js';
import type { LayerPart } from '../../core/layer-definition.js';
import type { Locale } from '../../core/localized-text.js';
import type { Theme } from '../../core/scene.js';
import type { MeasuredFigures } from '../../statistics/measured-figures.js';
import type { ThematicMap } from '../../viewer/state.js';
import { classColors } from '../shared/mapped-classes.js';
import { inks, type SheetPen, type TextStyle } from './sheet-pen.js';

/** The colours of two figures crossed. */
export interface CrossedBlock {
  readonly kind: 'crossed';
  readonly columnsTitle: string;
  readonly rowsTitle: string;
  readonly columns: readonly string[];
  /** Lowest first. */
  readonly rows: readonly string[];
  /** Row by row from the lowest, `#rrggbb`. */
  readonly fills: readonly string[];
  readonly opacity: number;
}

/** Heights of letters in a cell of the square. */
const cellTexts = 3;

/** The square of two figures crossed: the first grows to the right, the second upwards. */
export function crossedBlock(
  { symbology }: LayerPart,
  { figures, classes, second }: ThematicMap,
  locale: Locale,
  theme: Theme,
  opacity: number,
): CrossedBlock {
  const labels = (of: MeasuredFigures, breaks: readonly number[]) =>
    classRanges(breaks).map((range) => classLabel(locale, range, of.format, of.unit));
  return {
    kind: 'crossed',
    columnsTitle: `${textIn(locale, figures.title)} →`,
    rowsTitle: second ? `↑ ${textIn(locale, second.figures.title)}` : '',
    columns: labels(figures, classes.breaks),
    rows: second ? labels(second.figures, second.classes.breaks) : [],
    fills: classColors(symbology, theme),
    opacity,
  };
}

/** Draws the square, or measures it. @returns the height it takes. */
export function drawCrossed(
  pen: SheetPen,
  block: CrossedBlock,
  at: { readonly x: number; readonly y: number; readonly width: number },
  style: TextStyle,
  isDrawn: boolean,
): number {
  const { sizeMm } = style;
  const cell = sizeMm * cellTexts;
  const labelMm = Math.max(...block.rows.map((label) => pen.widthMm(label, style))) + sizeMm / 2;
  const columnMm = Math.min((at.width - labelMm) / Math.max(block.columns.length, 1), cell * 2);
  const top = at.y + pen.lineMm(style);
  const bottom = top + block.rows.length * cell;
  const height = bottom - at.y + 2.4 * pen.lineMm(style);
  if (!isDrawn) return height;
  pen.write(block.rowsTitle, at.x, at.y + sizeMm, style);
  block.rows.forEach((label, row) => {
    const y = bottom - (row + 1) * cell;
    pen.write(label, at.x, y + cell / 2 + sizeMm / 3, style);
    block.columns.forEach((_, column) => {
      const { context } = pen;
      context.globalAlpha = Math.max(block.opacity, 0.25);
      context.fillStyle = block.fills[row * block.columns.length + column] ?? inks.paper;
      context.fillRect(at.x + labelMm + column * columnMm, y, columnMm, cell);
      context.globalAlpha = 1;
    });
  });
  block.columns.forEach((label, column) => {
    pen.write(label, at.x + labelMm + (column + 0.5) * columnMm, bottom + sizeMm * 1.1, {
      ...style,
      sizeMm: sizeMm * 0.85,
      align: 'center',
    });
  });
  pen.write(block.columnsTitle, at.x + labelMm, bottom + pen.lineMm(style) + sizeMm, style);
  return height;
}
