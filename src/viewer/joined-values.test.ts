import { describe, expect, it } from 'vitest';
import { sourceOf } from '../testing/fake-data-client.js';
import { pageOf } from '../testing/page-of.js';
import { said, smallCatalog, smallPart } from '../testing/small-catalog.js';
import { layerDefinition } from './catalog-lookup.js';
import { featureDetails } from './details.js';
import { partFeatures, valuesOf } from './part-features.js';

/* A part to whose features the definition joins a number and a name; the file has neither. */

const page = pageOf([
  { id: '1', kind: 'main', name_zh: '一', name_en: 'One' },
  { id: '2', kind: 'main', name_zh: '二', name_en: 'Two' },
]);
const part = smallPart('x.fgb', {
  keyFigure: 'score',
  attributes: [{ column: 'score' }],
  name: { zh: 'name_zh', en: 'called' },
  joins: [
    { column: 'score', label: said('score'), unit: 'km', format: 'decimal1', values: { 1: 2.25 } },
    { column: 'called', label: said('name'), values: { 1: 'First', 2: 'Second' } },
  ],
});
const source = { opened: sourceOf([page]), pages: [page], complete: true, generalised: false };

const details = (row: number) =>
  featureDetails(
    { layer: 'areas', id: String(row + 1) },
    layerDefinition(smallCatalog, 'areas'),
    { features: partFeatures(part, source), page, row },
    { locale: 'en', vocabularies: {}, transliterate: undefined },
  );

describe('values that a definition joins to features', () => {
  it('are rows, key figures and names with the label, unit and format they are joined with', () => {
    expect(details(0)).toMatchObject({
      name: { text: 'First', transliterated: false },
      keyFigure: { label: 'score (en)', text: '2.3 km' },
      rows: [{ column: 'score', label: 'score (en)', kind: 'number', text: '2.3 km' }],
    });
  });

  it('are missing where nothing is joined', () => {
    expect(details(1)).toMatchObject({ name: { text: 'Second' }, rows: [{ kind: 'missing' }] });
  });

  it('are listed for counting classes', () => {
    expect(valuesOf(partFeatures(part, source), 'score', null)).toEqual([2.25, null]);
  });
});
