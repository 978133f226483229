import type { Bbox } from '../../core/bbox.js';
import { formatDate } from '../../core/date-format.js';
import { dataLocale } from '../../core/languages.js';
import { translate } from '../../core/messages/translate.js';
import type { SheetWords } from './print-settings.js';
import { drawScaleBar, type StatedScale, scaleWords } from './scale-statement.js';
import { drawCode } from './sheet-code.js';
import type { Box, SheetLayout } from './sheet-layout.js';
import { inks, type SheetPen, type TextStyle } from './sheet-pen.js';

/** What stands below the map of a sheet. */
export interface FootContent {
  readonly words: SheetWords;
  /** Sentences, the most important first. */
  readonly sources: readonly string[];
  /** Address of the view. */
  readonly link: string;
  readonly stated: StatedScale;
  /** What the map shows, WGS 84 degrees. */
  readonly bbox: Bbox;
}

/** Draws scale and projection, then the sources, then publisher, link and code, beside each other. */
export function drawFoot(pen: SheetPen, { foot, textMm }: SheetLayout, content: FootContent): void {
  const gap = textMm * 1.6;
  const scaleMm = Math.min(foot.width * 0.34, textMm * 34);
  const codeMm = Math.min(foot.height, textMm * 9.6);
  const publisherMm = textMm * 21;
  const code = { x: foot.x + foot.width - codeMm, y: foot.y, side: codeMm };
  const hasCode = drawCode(pen, content.link, code);
  const publisher = code.x + (hasCode ? 0 : codeMm) - gap * 0.5 - publisherMm;
  const sources = foot.x + scaleMm + gap;
  drawScale(pen, { x: foot.x, y: foot.y, width: scaleMm }, textMm, content);
  drawSources(pen, { ...foot, x: sources, width: publisher - gap - sources }, textMm, content.sources);
  drawPublisher(pen, { ...foot, x: publisher, width: publisherMm }, textMm, content);
}

function drawScale(
  pen: SheetPen,
  at: { readonly x: number; readonly y: number; readonly width: number },
  textMm: number,
  { stated, bbox }: FootContent,
): void {
  const [scale = '', varies = ''] = scaleWords(pen.locale, stated, bbox);
  const bold = { sizeMm: textMm * 1.2, weight: 600 } as const;
  const small = { sizeMm: textMm * 0.84, color: inks.quiet };
  let y = at.y + drawScaleBar(pen, stated.denominator, { ...at, width: at.width * 0.92 }, textMm);
  y += pen.paragraph(scale, at.x, y, at.width, bold);
  y += pen.paragraph(varies, at.x, y, at.width, small);
  pen.paragraph(translate(pen.locale, 'print.projection'), at.x, y, at.width, small);
}

function drawSources(pen: SheetPen, at: Box, textMm: number, sources: readonly string[]): void {
  const style: TextStyle = { sizeMm: textMm * 0.8, color: inks.quiet };
  const most = Math.floor(at.height / pen.lineMm(style));
  pen.paragraph(fittingText(pen, sources, { widthMm: at.width, lines: most }, style), at.x, at.y, at.width, style);
}

/** As many sentences as find room in some lines; how many did not is said. */
export function fittingText(
  pen: SheetPen,
  sentences: readonly string[],
  { widthMm, lines }: { readonly widthMm: number; readonly lines: number },
  style: TextStyle,
): string {
  const joint = dataLocale(pen.locale) === 'zh' ? '' : ' ';
  const textOf = (count: number) => {
    const left = sentences.length - count;
    const more = left > 0 ? [translate(pen.locale, 'print.sources-more', { count: left })] : [];
    return [...sentences.slice(0, count), ...more].join(joint);
  };
  const counts = [...sentences.keys(), sentences.length].reverse();
  return textOf(counts.find((count) => pen.lines(textOf(count), widthMm, style).length <= lines) ?? 0);
}

/** Producer, date and approval number, as far as they are given. */
export function publisherLines(pen: SheetPen, { producer, date, approval }: SheetWords): readonly string[] {
  const { locale } = pen;
  return [
    producer === '' ? '' : translate(locale, 'print.by', { producer }),
    date === '' ? '' : formatDate(locale, date),
    approval === '' ? '' : translate(locale, 'print.approved', { number: approval }),
  ].filter((text) => text !== '');
}

function drawPublisher(
  pen: SheetPen,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  textMm: number,
  { words, link }: FootContent,
): void {
  const style = { sizeMm: textMm * 0.92 };
  let { y } = at;
  for (const text of publisherLines(pen, words)) y += pen.paragraph(text, at.x, y, at.width, style);
  const small = { sizeMm: textMm * 0.62, color: inks.quiet };
  const room = Math.floor((at.y + at.height - y) / pen.lineMm(small));
  const lines = pen.lines(link, at.width, small);
  const shown = lines.length <= room ? lines : [...lines.slice(0, Math.max(0, room - 1)), '…'];
  shown.slice(0, Math.max(0, room)).forEach((line, index) => {
    pen.write(line, at.x, y + small.sizeMm + index * pen.lineMm(small), small);
  });
}
