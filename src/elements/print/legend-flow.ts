import { translate } from '../../core/messages/translate.js';
import { drawCrossed } from './crossed-block.js';
import type { LegendBlock } from './legend-blocks.js';
import type { Box } from './sheet-layout.js';
import { inks, type SheetPen, type TextStyle } from './sheet-pen.js';

/** A legend that was set in columns. */
export interface FlowedLegend {
  readonly columns: readonly (readonly LegendBlock[])[];
  readonly columnMm: number;
  /** Of the tallest column. */
  readonly heightMm: number;
  /** Entries that found no place; they are said, not hidden. */
  readonly left: number;
}

const mmPerPx = 25.4 / 96;
/** Between columns, in heights of ordinary letters. */
const gutter = 1.6;

/** How much room a legend may take. */
export interface LegendRoom {
  readonly columnMm: number;
  readonly mostColumns: number;
  readonly mostHeightMm: number;
  readonly textMm: number;
}

/** Sets blocks in as few columns as they need; what belongs under one heading stays together where it can. */
export function flowLegend(pen: SheetPen, blocks: readonly LegendBlock[], room: LegendRoom): FlowedLegend {
  const { columnMm, mostColumns, mostHeightMm, textMm } = room;
  const heights = blocks.map((block) => drawBlock(pen, block, { x: 0, y: 0, width: columnMm }, textMm, false));
  const total = heights.reduce((sum, height) => sum + height, 0);
  const set = (most: number) => intoColumns(blocks, heights, most);
  const columnCount = Math.min(mostColumns, set(mostHeightMm).length);
  // The lowest columns that hold everything.
  let heightMm = total / columnCount;
  while (heightMm < mostHeightMm && set(heightMm).length > columnCount) heightMm += textMm;
  const all = set(Math.min(heightMm, mostHeightMm));
  const left = entryCount(all.slice(mostColumns).flat());
  const columns = all.slice(0, mostColumns);
  const heightOf = (column: readonly LegendBlock[]) =>
    column.reduce((sum, block) => sum + (heights[blocks.indexOf(block)] ?? 0), 0);
  return { columns, left, columnMm, heightMm: Math.max(0, ...columns.map(heightOf)) + (left > 0 ? textMm * 2 : 0) };
}

/** As many columns as it takes. A section that is taller than a column goes on in the next one. */
function intoColumns(
  blocks: readonly LegendBlock[],
  heights: readonly number[],
  mostHeightMm: number,
): readonly (readonly LegendBlock[])[] {
  const columns: LegendBlock[][] = [[]];
  let used = 0;
  for (const [index, block] of blocks.entries()) {
    const height = heights[index] ?? 0;
    const needed = block.kind === 'heading' ? sectionHeight(blocks, heights, index, mostHeightMm) : height;
    if (used > 0 && used + needed > mostHeightMm) {
      columns.push([]);
      used = 0;
    }
    columns.at(-1)?.push(block);
    used += height;
  }
  return columns;
}

/** Height of a heading with all that stands under it or, where no column holds that, with the next two blocks. */
function sectionHeight(
  blocks: readonly LegendBlock[],
  heights: readonly number[],
  first: number,
  mostHeightMm: number,
): number {
  const next = blocks.findIndex(({ kind }, index) => index > first && kind === 'heading');
  const heightTo = (end: number) => heights.slice(first, end).reduce((sum, height) => sum + height, 0);
  const whole = heightTo(next === -1 ? blocks.length : next);
  return whole <= mostHeightMm ? whole : heightTo(first + 3);
}

function entryCount(blocks: readonly LegendBlock[]): number {
  return blocks.filter(({ kind }) => kind === 'entry' || kind === 'crossed').length;
}

/** Width of all columns together. */
export function legendWidthMm({ columns, columnMm }: FlowedLegend, textMm: number): number {
  return columns.length * columnMm + (columns.length - 1) * gutter * textMm;
}

/** Draws a legend from a corner; what found no place is said below it. */
export function drawLegend(pen: SheetPen, legend: FlowedLegend, at: Pick<Box, 'x' | 'y'>, textMm: number): void {
  legend.columns.forEach((column, index) => {
    const x = at.x + index * (legend.columnMm + gutter * textMm);
    let y = at.y;
    for (const block of column) y += drawBlock(pen, block, { x, y, width: legend.columnMm }, textMm, true);
  });
  if (legend.left === 0) return;
  const text = translate(pen.locale, 'print.legend-more', { count: legend.left });
  pen.write(text, at.x, at.y + legend.heightMm - textMm * 0.5, { sizeMm: textMm, weight: 600 });
}

/** Draws a block, or only measures it. @returns the height it takes. */
function drawBlock(
  pen: SheetPen,
  block: LegendBlock,
  at: { readonly x: number; readonly y: number; readonly width: number },
  textMm: number,
  isDrawn: boolean,
): number {
  switch (block.kind) {
    case 'crossed':
      return drawCrossed(pen, block, at, { sizeMm: textMm * 0.95 }, isDrawn);
    case 'entry':
      return drawEntry(pen, block, at, textMm, isDrawn);
    default: {
      const { style, before, after } = textStyles(textMm)[block.kind];
      const height = pen.lines(block.text, at.width, style).length * pen.lineMm(style);
      if (isDrawn) pen.paragraph(block.text, at.x, at.y + before, at.width, style);
      return before + height + after;
    }
  }
}

function textStyles(
  textMm: number,
): Readonly<
  Record<'heading' | 'subject' | 'note', { readonly style: TextStyle; readonly before: number; readonly after: number }>
> {
  return {
    heading: { style: { sizeMm: textMm * 1.12, weight: 600 }, before: textMm * 0.7, after: textMm * 0.35 },
    subject: { style: { sizeMm: textMm * 0.92, color: inks.quiet }, before: 0, after: textMm * 0.25 },
    note: { style: { sizeMm: textMm * 0.82, color: inks.quiet }, before: textMm * 0.2, after: textMm * 0.3 },
  };
}

function drawEntry(
  pen: SheetPen,
  { label, sample }: Extract<LegendBlock, { kind: 'entry' }>,
  at: { readonly x: number; readonly y: number; readonly width: number },
  textMm: number,
  isDrawn: boolean,
): number {
  const style = { sizeMm: textMm };
  // Samples are as large on paper as on the map beside them.
  const [sampleWidth, sampleHeight] = [sample.widthPx * mmPerPx, sample.heightPx * mmPerPx];
  const gap = textMm * 0.8;
  const width = at.width - sampleWidth - gap;
  const lines = pen.lines(label, width, style);
  const textHeight = lines.length * pen.lineMm(style);
  const height = Math.max(sampleHeight, textHeight) + textMm * 0.3;
  if (isDrawn) {
    pen.context.drawImage(sample.image, at.x, at.y + (height - sampleHeight) / 2, sampleWidth, sampleHeight);
    pen.paragraph(label, at.x + sampleWidth + gap, at.y + (height - textHeight) / 2, width, style);
  }
  return height;
}
