import type { FeaturePage } from '../core/columns.js';
import type { LayerPart, PointSymbology } from '../core/layer-definition.js';
import { writePosition } from './line-vertices.js';
import { cachedForPage } from './page-cache.js';
import { type SymbolData, symbolData } from './symbol-data.js';
import { type PixelOffset, spreadOffsets } from './symbol-spread.js';

/** Numbers of a symbol: longitude and latitude, what 32 bits leave of them, row, and its way from its point. */
export const symbolVertexSize = 7;
/** Numbers of a ring: longitude and latitude, what 32 bits leave of them, row, radius. */
export const ringVertexSize = 6;

/** Where each symbol of a page is drawn, seen from the point where it belongs, in symbol widths. */
export function unitOffsets(
  page: FeaturePage,
  definition: LayerPart,
  symbology: PointSymbology,
): readonly PixelOffset[] {
  const { value } = symbolData(page, definition, symbology).attributes.getPosition;
  return cachedForPage(page, definition, 'spread', () => spreadOffsets(value, 1));
}

/** Symbols of a page, for each class: all of them, and those that were moved away from their point. */
export function symbolVertices(
  page: FeaturePage,
  definition: LayerPart,
  symbology: PointSymbology,
  firstSlot: number,
): readonly { readonly all: Float32Array; readonly moved: Float32Array }[] {
  const data = symbolData(page, definition, symbology);
  const offsets = unitOffsets(page, definition, symbology);
  const isMoved = offsets.map(([right, down]) => right !== 0 || down !== 0);
  return symbology.classes.map((_, classIndex) => {
    const those = (wanted: (index: number) => boolean) =>
      entries(data, firstSlot, symbolVertexSize, (index) =>
        data.classIndexes[index] === classIndex && wanted(index) ? offsets[index] : undefined,
      );
    return { all: those(() => true), moved: those((index) => isMoved[index] === true) };
  });
}

/** Rings of a page's hollow symbols: the radius in which each of them lies. */
export function ringVertices(
  page: FeaturePage,
  definition: LayerPart,
  symbology: PointSymbology,
  firstSlot: number,
): Float32Array {
  const data = symbolData(page, definition, symbology);
  return entries(data, firstSlot, ringVertexSize, (index) => {
    const radius = data.accuracyMeters[index];
    return data.hollow[index] && radius ? [radius] : undefined;
  });
}

/** For each row 1 where its symbol is hollow. */
export function symbolRowLooks(page: FeaturePage, definition: LayerPart, symbology: PointSymbology): Float32Array {
  const { length, hollow, attributes } = symbolData(page, definition, symbology);
  const looks = new Float32Array(page.featureCount);
  for (let index = 0; index < length; index += 1) {
    looks[attributes.rowIndexes.value[index] ?? 0] = hollow[index] ? 1 : 0;
  }
  return looks;
}

/** @param more - What an entry has besides position and row; undefined leaves the point out. */
function entries(
  { length, attributes }: SymbolData,
  firstSlot: number,
  entrySize: number,
  more: (index: number) => readonly number[] | undefined,
): Float32Array {
  const target = new Float32Array(length * entrySize);
  let at = 0;
  for (let index = 0; index < length; index += 1) {
    const own = more(index);
    if (!own) continue;
    at = writePosition(attributes.getPosition.value, index, target, at);
    target[at] = firstSlot + (attributes.rowIndexes.value[index] ?? 0);
    target.set(own, at + 1);
    at += 1 + own.length;
  }
  return target.slice(0, at);
}
