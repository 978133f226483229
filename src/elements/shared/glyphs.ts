import { html, svg, type TemplateResult } from 'lit';

const paths = {
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  home: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  up: 'M8 12.5v-9M4 7.5l4-4 4 4',
  down: 'M8 3.5v9M4 8.5l4 4 4-4',
  close: 'M4 4l8 8M12 4l-8 8',
  more: 'M4 6l4 4 4-4',
  less: 'M4 10l4-4 4 4',
  back: 'M10 4l-4 4 4 4',
  info: 'M8 7.25v4M8 4.75v.01M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0z',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5L14 14',
  target: 'M8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3M12 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0z',
  layers: 'M8 2L1.5 5.5 8 9l6.5-3.5L8 2zM1.5 8.5L8 12l6.5-3.5M1.5 11.25L8 14.75l6.5-3.5',
  legend: 'M2 3.5h3v2H2zM2 10.5h3v2H2zM8 4.5h6M8 11.5h6',
  table: 'M2 3h12v10H2zM2 6.5h12M2 9.75h12M6.5 6.5V13',
  moon: 'M13 9.5A5.75 5.75 0 0 1 6.5 3a5.75 5.75 0 1 0 6.5 6.5z',
  warning: 'M8 2.25l6.25 11.25H1.75L8 2.25zM8 6.5v3.25M8 11.6v.01',
  external: 'M6.5 3.5h-3v9h9v-3M9 2.5h4.5V7M13.5 2.5L7.5 8.5',
} as const;

/** A drawn sign for a button; its meaning is the button's label, so it is hidden from assistive technology. */
export function glyph(name: keyof typeof paths): TemplateResult {
  return html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${paths[name]} />`}</svg>`;
}
