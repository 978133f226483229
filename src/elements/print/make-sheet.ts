import { textIn } from '../../core/languages.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import { drawPage, drawSlide, type Sheet } from './draw-sheet.js';
import { pngFile } from './png-file.js';
import type { PrintSettings } from './print-settings.js';
import type { SheetKind } from './sheet-task.js';

/** What is wanted of a sheet. */
export interface SheetWish {
  readonly kind: SheetKind;
  readonly viewer: ViewerContract;
  readonly settings: PrintSettings;
  /** Pixels across a picture for slides. */
  readonly slideWidth: number;
  readonly previewDpi: number;
}

/** A sheet, and the file that was made of it. */
export interface MadeSheet {
  readonly sheet: Sheet;
  /** Undefined for what is shown or copied. */
  readonly file?: Blob;
  readonly name: string;
  /** False when the browser refused to copy. */
  readonly copied?: boolean;
}

/**
 * Draws a sheet and makes a file of it, or copies it.
 *
 * @throws {AtlasError} from drawing; {RangeError} when the browser has no memory for it.
 */
export async function makeSheet(wish: SheetWish, signal: AbortSignal): Promise<MadeSheet> {
  const { kind, viewer, settings, slideWidth, previewDpi } = wish;
  const name = nameOf(wish);
  switch (kind) {
    case 'preview':
      return { sheet: await drawPage(viewer, settings, { dpi: previewDpi, signal }), name };
    case 'png': {
      const sheet = await drawPage(viewer, settings, { signal });
      return { sheet, file: await pngFile(sheet.canvas, sheet.dpi), name };
    }
    case 'pdf': {
      const sheet = await drawPage(viewer, settings, { signal });
      return { sheet, file: await pdf(sheet, viewer, settings), name };
    }
    case 'slide': {
      const sheet = await drawSlide(viewer, settings.words, slideWidth, signal);
      return { sheet, file: await pngFile(sheet.canvas, sheet.dpi), name };
    }
    case 'copy':
      return { ...(await copied(drawSlide(viewer, settings.words, slideWidth, signal))), name };
  }
}

/** What was done. */
export function saidOf(kind: SheetKind, { name, copied }: MadeSheet, say: Say): string {
  if (kind === 'preview') return '';
  if (kind === 'copy') return say(copied === true ? 'print.copied' : 'print.copy-refused');
  return say('print.saved', { name });
}

/** What is not as it was wanted. */
export function warnings({ mapDpi, dpi, legendLeft }: Sheet, say: Say): readonly string[] {
  return [
    ...(mapDpi < dpi * 0.99 ? [say('print.lower', { dpi: Math.round(mapDpi) })] : []),
    ...(legendLeft > 0 ? [say('print.legend-left', { count: legendLeft })] : []),
  ];
}

async function pdf(sheet: Sheet, viewer: ViewerContract, { words, grey }: PrintSettings): Promise<Blob> {
  const { locale, layers } = viewer.state;
  const shown = layers.filter(({ visible }) => visible).map(({ id }) => textIn(locale, viewer.definition(id).title));
  const { pdfFile } = await import('./pdf-file.js');
  return pdfFile(sheet, { title: words.title, producer: words.producer, keywords: shown, locale, grey });
}

/** The browser is asked at once, while it knows that the reader wants it, and waits for the picture. */
async function copied(drawing: Promise<Sheet>): Promise<Pick<MadeSheet, 'sheet' | 'copied'>> {
  const picture = drawing.then(({ canvas, dpi }) => pngFile(canvas, dpi));
  picture.catch(() => {});
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return { sheet: await drawing, copied: true };
  } catch {
    return { sheet: await drawing, copied: false };
  }
}

function nameOf({ kind, viewer, settings, slideWidth }: SheetWish): string {
  const { paper, landscape, words } = settings;
  const shape = kind === 'slide' ? `${slideWidth}` : `${paper}-${landscape ? 'landscape' : 'portrait'}`;
  return `${viewer.catalog.id}-${shape}-${words.date || 'map'}.${kind === 'pdf' ? 'pdf' : 'png'}`;
}
