import type { ExportCell } from './export-cell.js';

/** Most characters a cell may have in Excel. */
const longestText = 32_767;
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to write them.
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * One row of a worksheet as XML, texts in the cells themselves. A text is never a formula there.
 *
 * @param row - Number of the row, from 1.
 */
export function rowXml(cells: readonly ExportCell[], row: number): string {
  return `<row r="${row}">${cells.map((cell, index) => cellXml(cell, `${columnLetters(index)}${row}`)).join('')}</row>`;
}

/** A text in pieces that fit a cell each. */
export function cellTexts(text: string): readonly string[] {
  const count = Math.max(1, Math.ceil(text.length / longestText));
  return Array.from({ length: count }, (_, index) => text.slice(index * longestText, (index + 1) * longestText));
}

function cellXml(cell: ExportCell, place: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${place}"><v>${cell}</v></c>` : '';
  const text = escapeXml(cell.slice(0, longestText));
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function escapeXml(text: string): string {
  return text.replace(notXml, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A, B … Z, AA … */
function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnLetters(rest - 1)) + String.fromCharCode(65 + (index % 26));
}
