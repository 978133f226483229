/** Sheets in portrait, millimetres. @see ISO 216 */
export const papers = { A4: [210, 297], A3: [297, 420] } as const;
export type Paper = keyof typeof papers;

/** How a page is to be printed. */
export interface PrintSettings {
  readonly paper: Paper;
  readonly landscape: boolean;
  /** Denominator of the scale; `fit` shows at least the present view at the next round scale. */
  readonly scale: number | 'fit';
  readonly dpi: 200 | 300;
  /** Shades of grey only. */
  readonly grey: boolean;
  /** Over the quietest corner of the map, or in a column of its own. */
  readonly legend: 'inside' | 'beside';
  readonly words: SheetWords;
}

/** What the publisher writes on the sheet; an empty text is left out. */
export interface SheetWords {
  readonly title: string;
  readonly producer: string;
  readonly date: string;
  /** Number under which the publication of the map was approved (审图号). */
  readonly approval: string;
}

/** Width and height of a sheet, millimetres. */
export function paperSize({ paper, landscape }: Pick<PrintSettings, 'paper' | 'landscape'>): readonly [number, number] {
  const [width, height] = papers[paper];
  return landscape ? [height, width] : [width, height];
}
