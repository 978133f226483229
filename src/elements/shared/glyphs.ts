import { html, svg, type TemplateResult } from 'lit';

const paths = {
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  home: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  up: 'M8 12.5v-9M4 7.5l4-4 4 4',
  down: 'M8 3.5v9M4 8.5l4 4 4-4',
  left: 'M12.5 8h-9M7.5 4l-4 4 4 4',
  right: 'M3.5 8h9M8.5 4l4 4-4 4',
  move: 'M8 1.5v13M1.5 8h13M6 3.5l2-2 2 2M6 12.5l2 2 2-2M3.5 6l-2 2 2 2M12.5 6l2 2-2 2',
  close: 'M4 4l8 8M12 4l-8 8',
  more: 'M4 6l4 4 4-4',
  less: 'M4 10l4-4 4 4',
  back: 'M10 4l-4 4 4 4',
  info: 'M8 7.25v4M8 4.75v.01M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0z',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5L14 14',
  target: 'M8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3M12 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0z',
  layers: 'M8 2L1.5 5.5 8 9l6.5-3.5L8 2zM1.5 8.5L8 12l6.5-3.5M1.5 11.25L8 14.75l6.5-3.5',
  legend: 'M2 3.5h3v2H2zM2 10.5h3v2H2zM8 4.5h6M8 11.5h6',
  bars: 'M3 13.5V8M8 13.5V2.5M13 13.5V6M1.5 13.5h13',
  book: 'M8 4c-1.5-1.25-3.5-1.5-6-1.5V12c2.5 0 4.5.25 6 1.5 1.5-1.25 3.5-1.5 6-1.5V2.5c-2.5 0-4.5.25-6 1.5zM8 4v9.5',
  clock: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM8 4.5V8l2.5 1.5',
  chart: 'M2 2.5v11h12M4.5 10.5l3-4 2.5 2.5 4-5.5',
  table: 'M2 3h12v10H2zM2 6.5h12M2 9.75h12M6.5 6.5V13',
  moon: 'M13 9.5A5.75 5.75 0 0 1 6.5 3a5.75 5.75 0 1 0 6.5 6.5z',
  warning: 'M8 2.25l6.25 11.25H1.75L8 2.25zM8 6.5v3.25M8 11.6v.01',
  question: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.25C8.4 8.6 8 9.1 8 10M8 12.75v.01',
  cursor: 'M4 2.5l8.5 5-4 .75-1.5 4.25z',
  'draw-point': 'M8 14s4.5-4.6 4.5-7.75a4.5 4.5 0 0 0-9 0C3.5 9.4 8 14 8 14zM8 7.5v-2.5',
  'draw-line': 'M2.5 12.5l4-6 4 3 3-6M2.5 12.5v.01M13.5 3.5v.01',
  'draw-polygon': 'M8 2.25l5.75 4.25-2.25 7h-7l-2.25-7z',
  'draw-rectangle': 'M2.5 4h11v8h-11z',
  'draw-circle': 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM8 8v.01',
  'draw-freehand': 'M3 9c-1.5-4 2-7 5-5.5s5.5-.5 6 3-2 3-3.5 5S4.5 13 3 9z',
  undo: 'M6 3L2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H7',
  redo: 'M10 3l3.5 3.5L10 10M13.5 6.5H6a3.5 3.5 0 0 0 0 7h3',
  bin: 'M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.75 9h6.5l.75-9',
  tick: 'M3 8.5l3.5 3.5L13 4.5',
  upload: 'M8 10.5V2.5M4.5 6L8 2.5 11.5 6M2.5 10.5v3h11v-3',
  download: 'M8 2.5v8M4.5 7L8 10.5 11.5 7M2.5 10.5v3h11v-3',
  print: 'M4.5 6V2h7v4M4.5 12H2V6h12v6h-2.5M4.5 9.5h7V14h-7z',
  pen: 'M3 13l.75-3L11 2.75 13.25 5 6 12.25z',
  play: 'M5 3l8 5-8 5z',
  pause: 'M5.5 3v10M10.5 3v10',
  'step-back': 'M12.5 3L6 8l6.5 5zM3.5 3v10',
  'step-forward': 'M3.5 3L10 8l-6.5 5zM12.5 3v10',
  reading: 'M1.5 12.5L5 3.5l3.5 9M2.75 9.5h4.5M14.5 12.5v-5M14.5 10a2.25 2.5 0 1 1-4.5 0 2.25 2.5 0 0 1 4.5 0z',
  code: 'M5.5 4L1.5 8l4 4M10.5 4l4 4-4 4',
  external: 'M6.5 3.5h-3v9h9v-3M9 2.5h4.5V7M13.5 2.5L7.5 8.5',
} as const;

/** Names of the drawn signs. */
export type GlyphName = keyof typeof paths;

/** A drawn sign for a button; its meaning is the button's label, so it is hidden from assistive technology. */
export function glyph(name: GlyphName): TemplateResult {
  return html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${paths[name]} />`}</svg>`;
}
