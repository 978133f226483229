import { expect, it } from 'vitest';
import { drawnOpacity } from './drawn-opacity.js';
import type { LayerState } from './state.js';

const layer: LayerState = { id: 'areas', visible: true, opacity: 0.8, variant: 'all', status: { phase: 'idle' } };
const title = { en: 'Map', zh: '图' };
const ink = { light: '#000000', dark: '#ffffff' };
const part = { id: 'p', source: 'p.fgb', idColumn: 'id', name: {}, attributes: [] };

it('is what the reader set, but for lines of differences, whose pieces overlap', () => {
  const lines = { ...part, symbology: { kind: 'lines' as const, column: 'mapped', classes: [] } };
  const areas = {
    ...part,
    symbology: {
      kind: 'choropleth' as const,
      column: 'mapped',
      classification: { method: 'manual' as const, breaks: [1] },
      palette: 'purples',
      outline: { color: ink, widthPx: 1 },
    },
  };
  expect(drawnOpacity(layer)).toBe(0.8);
  expect(drawnOpacity({ ...layer, mapped: { variant: { id: 'all', title, parts: [areas] } } })).toBe(0.8);
  expect(drawnOpacity({ ...layer, mapped: { variant: { id: 'all', title, parts: [lines] } } })).toBe(1);
});
