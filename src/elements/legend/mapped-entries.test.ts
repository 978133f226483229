import { expect, it } from 'vitest';
import type { PointSymbology } from '../../core/layer-definition.js';
import { symbolScale } from '../../core/zoom-scale.js';
import { classSamples, missingEntry } from './mapped-entries.js';

const color = { light: '#d95f0e', dark: '#fe9929' };
const label = { en: 'class', zh: '级' };
const circles: PointSymbology = {
  kind: 'symbols',
  column: 'mapped',
  sizePx: 42,
  classes: [
    { value: '1', label, shape: 'circle', color, sizePx: 42 },
    { value: '0', label, shape: 'circle', color, sizePx: 9 },
    { value: null, label, shape: 'cross', color, sizePx: 8 },
  ],
};

it('shows circles as large as the map draws them at the same zoom, lowest class first', () => {
  for (const viewportZoom of [6, 7, 9, 12]) {
    const view = { locale: 'en', theme: 'light', viewportZoom } as const;
    const scale = symbolScale(viewportZoom);
    const samples = classSamples(circles, view).map((sample) => sample.kind === 'symbol' && sample.sizePx);
    expect(samples).toEqual([9 * scale, 42 * scale]);
    expect(missingEntry(circles, view).sample).toMatchObject({ shape: 'cross', sizePx: 8 * scale, roomPx: 42 * scale });
  }
});
