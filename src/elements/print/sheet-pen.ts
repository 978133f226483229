import { dataLocale } from '../../core/languages.js';
import type { DataLocale, Locale } from '../../core/localized-text.js';

/** How a text is written. */
export interface TextStyle {
  /** Height of the font, millimetres. */
  readonly sizeMm: number;
  readonly weight?: 400 | 600 | 700;
  /** Default: ink. */
  readonly color?: string;
  /** Default: `left`. */
  readonly align?: 'left' | 'center' | 'right';
}

/** Colours of a sheet of white paper. */
export const inks = { text: '#1d1d22', quiet: '#55555c', line: '#26262b', hair: '#a5a5ab', paper: '#ffffff' } as const;

const families: Readonly<Record<DataLocale, string>> = {
  en: '"Helvetica Neue", "Segoe UI", "Noto Sans", Arial, sans-serif',
  zh: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Helvetica Neue", sans-serif',
};

/** Distance of lines, in heights of the font. */
const leading = 1.28;

/** Engines round the sizes of small letters, so they are set this much larger in a drawing as much smaller. */
const fine = 20;

/** What may begin a line: a Chinese character with what closes after it, or a word with the space after it. */
const pieces = /[“‘（《〈「]*\p{Script=Han}[，。、；：！？”’）》〉」]*|[^\s\p{Script=Han}“‘（《〈「]+\s*|\s+|./gu;

/** Writes and draws on a sheet in millimetres. */
export class SheetPen {
  readonly context: CanvasRenderingContext2D;
  readonly locale: Locale;

  /** @param pxPerMm - Pixels of the canvas for a millimetre of the sheet. */
  constructor(context: CanvasRenderingContext2D, pxPerMm: number, locale: Locale) {
    this.context = context;
    this.locale = locale;
    context.setTransform(pxPerMm, 0, 0, pxPerMm, 0, 0);
    context.textBaseline = 'alphabetic';
  }

  /** Height that a line of text takes. */
  lineMm({ sizeMm }: TextStyle): number {
    return sizeMm * leading;
  }

  widthMm(text: string, style: TextStyle): number {
    this.#take(style);
    return this.context.measureText(text).width / fine;
  }

  /** Writes one line; `y` is its baseline. */
  write(text: string, x: number, y: number, style: TextStyle): void {
    this.#take(style);
    const { context } = this;
    context.save();
    context.scale(1 / fine, 1 / fine);
    context.fillStyle = style.color ?? inks.text;
    context.textAlign = style.align ?? 'left';
    context.fillText(text, x * fine, y * fine);
    context.restore();
  }

  /** Lines of a text in a column; a word that is wider than the column is broken. */
  lines(text: string, widthMm: number, style: TextStyle): readonly string[] {
    this.#take(style);
    const fits = (line: string) => this.context.measureText(line.trimEnd()).width <= widthMm * fine;
    const lines: string[] = [];
    let line = '';
    for (const piece of text.match(pieces) ?? []) {
      if (line === '' || fits(line + piece)) line += piece;
      else {
        lines.push(line.trimEnd());
        line = piece.trimStart();
      }
      while (!fits(line)) {
        const kept = this.#fitting(line, fits);
        lines.push(line.slice(0, kept));
        line = line.slice(kept);
      }
    }
    return line.trim() === '' ? lines : [...lines, line.trimEnd()];
  }

  /** Writes a text in a column from its upper edge. @returns the height it takes. */
  paragraph(text: string, x: number, y: number, widthMm: number, style: TextStyle): number {
    const lines = this.lines(text, widthMm, style);
    let baseline = y + style.sizeMm;
    for (const line of lines) {
      this.write(line, x, baseline, style);
      baseline += this.lineMm(style);
    }
    return lines.length * this.lineMm(style);
  }

  line(from: readonly [number, number], to: readonly [number, number], widthMm: number, color: string): void {
    const { context } = this;
    context.beginPath();
    context.moveTo(...from);
    context.lineTo(...to);
    context.lineWidth = widthMm;
    context.strokeStyle = color;
    context.stroke();
  }

  #fitting(line: string, fits: (part: string) => boolean): number {
    let kept = line.length - 1;
    while (kept > 1 && !fits(line.slice(0, kept))) kept -= 1;
    return kept;
  }

  #take({ sizeMm, weight = 400 }: TextStyle): void {
    this.context.font = `${weight} ${sizeMm * fine}px ${families[dataLocale(this.locale)]}`;
  }
}
