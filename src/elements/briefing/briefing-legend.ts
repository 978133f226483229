import type { DataLocale } from '../../core/localized-text.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { CrossedBlock } from '../print/crossed-block.js';
import { type LegendBlock, legendBlocks } from '../print/legend-blocks.js';
import { eachLanguage, type Markup, markup } from './markup.js';
import { viewerInLanguage } from './viewer-in-language.js';

/** Side of a cell where two figures cross, CSS pixels. */
const cellPx = 26;

/** The legend of everything the map shows, from the same definitions and drawings as that of the atlas. */
export async function briefingLegend(viewer: ViewerContract, viewportZoom: number): Promise<Markup> {
  const { theme } = viewer.state;
  const blocks = async (locale: DataLocale) => legendBlocks(viewerInLanguage(viewer, locale), { theme, viewportZoom });
  const written = { en: (await blocks('en')).map(blockMarkup), zh: (await blocks('zh')).map(blockMarkup) };
  return markup`<div class="legend">${eachLanguage((locale) => markup`${written[locale]}`)}</div>`;
}

function blockMarkup(block: LegendBlock): Markup {
  switch (block.kind) {
    case 'heading':
      return markup`<b class="heading">${block.text}</b>`;
    case 'subject':
    case 'note':
      return markup`<span class="${block.kind}">${block.text}</span>`;
    case 'entry': {
      const { svg, widthPx, heightPx } = block.sample;
      return markup`<span class="entry"><img src="${svgUrl(svg)}" alt="" width="${widthPx}" height="${heightPx}"> ${block.label}</span>`;
    }
    case 'crossed':
      return crossed(block);
  }
}

/** The square of two figures, with what each row and column is. */
function crossed({ columnsTitle, rowsTitle, columns, rows, fills, opacity }: CrossedBlock): Markup {
  const height = rows.length * cellPx;
  const cells = rows.flatMap((_, row) =>
    columns.map((_label, column) => {
      const fill = fills[row * columns.length + column] ?? 'none';
      return markup`<rect x="${column * cellPx}" y="${height - (row + 1) * cellPx}" width="${cellPx}" height="${cellPx}" fill="${fill}" opacity="${Math.max(opacity, 0.25)}"/>`;
    }),
  );
  const list = (labels: readonly string[]) => labels.join(' | ');
  return markup`<span class="subject">${rowsTitle}: ${list(rows)}</span>
<svg width="${columns.length * cellPx}" height="${height}" aria-hidden="true" focusable="false">${cells}</svg>
<span class="subject">${columnsTitle}: ${list(columns)}</span>`;
}

function svgUrl(text: string): string {
  return `data:image/svg+xml,${encodeURIComponent(text)}`;
}
