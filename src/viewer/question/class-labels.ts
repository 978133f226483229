import { drawnValue } from '../../core/classed-column.js';
import type { AttributeValue } from '../../core/columns.js';
import type { Catalog, LayerPart } from '../../core/layer-definition.js';
import type { LocalizedText } from '../../core/localized-text.js';
import { inBoth } from './both-languages.js';
import type { OpenedPart } from './task-of-request.js';

/** What a class value is called: as the legend calls it, else as its vocabulary does, else itself. */
export function classLabel({ part }: OpenedPart, catalog: Catalog, value: AttributeValue): LocalizedText {
  const { symbology } = part;
  if (symbology.kind === 'choropleth') return plain(value);
  const own = classValue(part, value);
  const drawn = symbology.classes.find((each) => each.value === own);
  if (drawn) return drawn.label;
  const vocabulary = part.attributes?.find(({ column }) => column === symbology.column)?.vocabulary;
  const word = vocabulary === undefined ? undefined : catalog.vocabularies[vocabulary]?.[String(value)];
  return word ?? plain(value);
}

/** Place of a class in the legend, from the top; those not in it come last. */
export function classPlace({ part }: OpenedPart, value: AttributeValue): number {
  const { symbology } = part;
  if (symbology.kind === 'choropleth') return 0;
  const classes = symbology.kind === 'lines' ? [...symbology.classes].reverse() : symbology.classes;
  const own = classValue(part, value);
  const place = classes.findIndex((each) => each.value === own);
  return place < 0 ? classes.length : place;
}

/** What a class has for a value; the value itself where it is one of many that share a class. */
function classValue(part: LayerPart, value: AttributeValue): AttributeValue {
  const { classed, symbology } = part;
  if (!classed || symbology.column !== classed.column || 'breaks' in classed) return value;
  return value === null || classed.values.includes(value) ? drawnValue(part, { [classed.of]: value }) : value;
}

/** What the figure in a column is called. */
export function columnLabel({ part, opened }: OpenedPart, column: string): LocalizedText {
  const own = part.attributes?.find((each) => each.column === column)?.label;
  const ofFile = opened.sidecar?.columns.find(({ name }) => name === column)?.label;
  return ofFile ?? own ?? { en: column, zh: column };
}

/** Unit and number format of a column. */
export function columnUnit({ part, opened }: OpenedPart, column: string): { unit?: string; format?: string } {
  const own = part.attributes?.find((each) => each.column === column);
  const ofFile = opened.sidecar?.columns.find(({ name }) => name === column);
  const [unit, format] = [own?.unit ?? ofFile?.unit, own?.format ?? ofFile?.format];
  return { ...(unit !== undefined && { unit }), ...(format !== undefined && { format }) };
}

function plain(value: AttributeValue): LocalizedText {
  if (value === null || value === '') return inBoth('query.missing-value');
  return { en: String(value), zh: String(value) };
}
