import { expect, test } from 'vitest';
import type { ChoroplethSymbology, Join, LayerPart, LineSymbology } from '../core/layer-definition.js';
import { recipeOf } from './recipes.js';

const label = { en: 'x', zh: 'x' };
const stroke = { color: { light: '#000000', dark: '#ffffff' }, widthPx: 1 };
const part = (symbology: LayerPart['symbology'], joins?: Join[]): LayerPart => ({
  id: 'part',
  source: 'test.fgb',
  idColumn: 'id',
  name: {},
  attributes: [],
  symbology,
  ...(joins && { joins }),
});
const areas = (breaks: number[]): ChoroplethSymbology => ({
  kind: 'choropleth',
  column: 'mapped',
  classification: { method: 'manual', breaks },
  palette: 'greens',
  outline: stroke,
});
const lines: LineSymbology = { kind: 'lines', column: 'mapped', classes: [{ value: '0', label, strokes: [stroke] }] };
const join = (value: string): Join => ({ column: 'mapped', label, values: { a: value } });

test('areas keep their triangles whatever is joined to them and however it is classed', () => {
  const [one, other] = [
    recipeOf(part(areas([1]), [join('1')])),
    recipeOf(part({ ...areas([1, 2, 3]), palette: 'purples' }, [join('2')])),
  ];
  expect(other.key).toBe(one.key);
});

test('lines are written again when other values are joined, and not for the same', () => {
  const joins = [join('0')];
  expect(recipeOf(part(lines, joins)).key).toBe(recipeOf(part(lines, [...joins])).key);
  expect(recipeOf(part(lines, [join('0')])).key).not.toBe(recipeOf(part(lines, joins)).key);
});
