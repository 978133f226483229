import { render } from 'lit';
import type { Theme } from '../../core/scene.js';
import type { LegendSample } from '../legend/legend-entry.js';
import { legendSample } from '../legend/legend-sample.js';
import { inks } from './sheet-pen.js';

/** A sample of a legend as a picture that can be drawn at any size. */
export interface SamplePicture {
  /** The drawing itself, as the text of an SVG file. */
  readonly svg: string;
  readonly image: HTMLImageElement;
  /** CSS pixels. */
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Enlarged, because some engines draw a picture of lines no finer than it says it is. */
const enlarged = 6;

/**
 * Draws a sample as `<jjj-legend>` does, so that the two cannot differ.
 *
 * @throws when the browser cannot read its own drawing.
 */
export async function samplePicture(sample: LegendSample, opacity: number, theme: Theme): Promise<SamplePicture> {
  const place = document.createElement('div');
  render(legendSample(sample, opacity, theme), place);
  const drawing = place.querySelector('svg');
  if (!drawing) throw new TypeError('A legend sample has no drawing.');
  const { width, height } = {
    width: Number(drawing.getAttribute('width')),
    height: Number(drawing.getAttribute('height')),
  };
  prepare(drawing, width, height);
  if (sample.kind === 'area') outline(drawing);
  const text = new XMLSerializer().serializeToString(drawing);
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  const image = new Image();
  try {
    image.src = url;
    await image.decode();
  } finally {
    URL.revokeObjectURL(url);
  }
  return { svg: text, image, widthPx: width, heightPx: height };
}

/** A pale fill would not be seen on white paper. */
function outline(drawing: SVGSVGElement): void {
  const box = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const look = { x: 2, y: 2, width: 30, height: 14, fill: 'none', stroke: inks.hair, 'stroke-width': 0.5 };
  for (const [name, value] of Object.entries(look)) box.setAttribute(name, String(value));
  drawing.append(box);
}

/** What the legend's style sheet says of a drawing is written into it: no style sheet reaches a picture. */
function prepare(drawing: SVGSVGElement, width: number, height: number): void {
  drawing.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  drawing.setAttribute('width', String(width * enlarged));
  drawing.setAttribute('height', String(height * enlarged));
  for (const group of drawing.querySelectorAll('.no-data')) {
    group.setAttribute('fill', 'none');
    group.setAttribute('stroke', inks.quiet);
    group.setAttribute('stroke-width', '1');
  }
}
