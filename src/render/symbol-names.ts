import type { Feature } from 'geojson';
import type { FeaturePage } from '../core/columns.js';
import type { LayerPart, PointSymbology } from '../core/layer-definition.js';
import type { DataLocale } from '../core/localized-text.js';
import { nameColumns } from '../core/name-columns.js';
import type { Transliterate } from '../core/transliteration.js';
import { labelName } from './label-names.js';
import { cachedForPage } from './page-cache.js';
import { clearImageSide } from './route-shields.js';
import { rowDay } from './row-day.js';
import { symbolData } from './symbol-data.js';
import { symbolSizes } from './symbol-sizes.js';
import type { PixelOffset } from './symbol-spread.js';
import { unitOffsets } from './symbol-vertices.js';

type Anchor = 'left' | 'right' | 'top' | 'bottom';

/** Sides of a symbol on which its name may stand, in order of preference, each with its distance in ems. */
export type AnchorOffsets = readonly (Anchor | readonly [right: number, down: number])[];

/** Height of the names, pixels, and growth of the symbols, where most of them are read. */
const typicalTextPx = 11.4;
const typicalScale = 1.15;

/** Names of the point symbols of a page, each beside the place where its symbol is drawn. */
export function symbolNames(
  page: FeaturePage,
  definition: LayerPart,
  symbology: PointSymbology,
  locale: DataLocale,
  transliterate: Transliterate | undefined,
): readonly Feature[] {
  const key = `names-${locale}-${locale === 'en' && transliterate !== undefined}`;
  return cachedForPage(page, definition, key, () => {
    const { length, attributes, classIndexes } = symbolData(page, definition, symbology);
    const { ofClasses, widest } = symbolSizes(symbology);
    const { value: positions } = attributes.getPosition;
    // In widths of the widest symbol, so that they hold at every zoom.
    const offsets = unitOffsets(page, definition, symbology);
    return Array.from({ length }, (_, index): Feature => {
      const row = attributes.rowIndexes.value[index] ?? 0;
      const name = labelName(page, row, nameColumns(definition, page), locale, transliterate);
      const day = rowDay(page, definition, row);
      const [right, down] = offsets[index] ?? [0, 0];
      const sizePx = ofClasses[classIndexes[index] ?? 0] ?? widest;
      const perSymbol = (clearImageSide * widest) / sizePx;
      return {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [...positions.subarray(index * 2, index * 2 + 2)] },
        properties: {
          ...name,
          ...(day !== undefined && { day }),
          sizePx,
          iconOffset: [right * perSymbol, down * perSymbol],
          anchors: anchorOffsets([right, down], widest, sizePx),
        },
      };
    });
  });
}

/**
 * Where a name may stand: on any side of a symbol that is alone, on the outer side of one that was moved away from its
 * point.
 *
 * @param offset - Of the symbol from its point, in widths of the widest symbol.
 * @param symbolPx - Its own width. Default: it is as wide as the widest.
 */
export function anchorOffsets([right, down]: PixelOffset, widestPx: number, symbolPx = widestPx): AnchorOffsets {
  const em = (px: number) => (px * typicalScale) / typicalTextPx;
  const gap = em(symbolPx / 2) + 0.3;
  if (right === 0 && down === 0) return ['left', [gap, 0], 'right', [-gap, 0], 'top', [0, gap], 'bottom', [0, -gap]];
  const [x, y] = [em(right * widestPx), em(down * widestPx)];
  if (Math.abs(right) >= Math.abs(down) * 0.6) return right > 0 ? ['left', [x + gap, y]] : ['right', [x - gap, y]];
  return down > 0 ? ['top', [x, y + gap]] : ['bottom', [x, y - gap]];
}
