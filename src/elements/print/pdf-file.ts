import {
  concatTransformationMatrix,
  drawObject,
  PDFDocument,
  PDFName,
  PDFRawStream,
  popGraphicsState,
  pushGraphicsState,
} from '@cantoo/pdf-lib';
import type { Locale } from '../../core/localized-text.js';
import { languageTag } from '../shared/reader-locale.js';
import type { Sheet } from './draw-sheet.js';

/** Points to the inch. @see ISO 32000-2 §8.3.2.3 */
const pointsPerMm = 72 / 25.4;
/** Rows of the picture that are packed in one piece. */
const rowsAtOnce = 128;

/** What a document says about itself. */
export interface DocumentWords {
  readonly title: string;
  readonly producer: string;
  readonly keywords: readonly string[];
  readonly locale: Locale;
  readonly grey: boolean;
}

/**
 * Writes a sheet as a document of one page of exactly its size, the picture in it without loss. Its program is fetched with
 * this module.
 */
export async function pdfFile({ canvas, widthMm, heightMm }: Sheet, words: DocumentWords): Promise<Blob> {
  const document = await PDFDocument.create();
  describe(document, words);
  const [width, height] = [widthMm * pointsPerMm, heightMm * pointsPerMm];
  const page = document.addPage([width, height]);
  const stream = PDFRawStream.of(
    document.context.obj({
      Type: 'XObject',
      Subtype: 'Image',
      Width: canvas.width,
      Height: canvas.height,
      ColorSpace: words.grey ? 'DeviceGray' : 'DeviceRGB',
      BitsPerComponent: 8,
      Filter: 'FlateDecode',
    }),
    await packed(canvas, words.grey ? 1 : 3),
  );
  const name = PDFName.of('Sheet');
  page.node.setXObject(name, document.context.register(stream));
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(width, 0, 0, height, 0, 0),
    drawObject(name),
    popGraphicsState(),
  );
  return new Blob([(await document.save()) as Uint8Array<ArrayBuffer>], { type: 'application/pdf' });
}

function describe(document: PDFDocument, { title, producer, keywords, locale }: DocumentWords): void {
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage(languageTag(locale));
  document.setKeywords([...keywords]);
  document.setCreator('Jing-Jin-Ji Atlas');
  if (producer !== '') {
    document.setAuthor(producer);
    document.setProducer(producer);
  }
}

/** The pixels of a canvas, compressed as PDF has it, with one byte for each grey or three for each colour. */
async function packed(canvas: HTMLCanvasElement, channels: 1 | 3): Promise<Uint8Array> {
  const compression = new CompressionStream('deflate');
  const whole = new Response(compression.readable).arrayBuffer();
  const writer = compression.writable.getWriter();
  const pen = canvas.getContext('2d');
  for (let y = 0; pen && y < canvas.height; y += rowsAtOnce) {
    const rows = pen.getImageData(0, y, canvas.width, Math.min(rowsAtOnce, canvas.height - y));
    await writer.write(withoutOpacity(rows.data, channels));
  }
  await writer.close();
  return new Uint8Array(await whole);
}

function withoutOpacity(pixels: Uint8ClampedArray, channels: 1 | 3): Uint8Array<ArrayBuffer> {
  const kept = new Uint8Array((pixels.length / 4) * channels);
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += channels) {
    for (let channel = 0; channel < channels; channel++) kept[to + channel] = pixels[from + channel] ?? 0;
  }
  return kept;
}
