import { expect, it } from 'vitest';
import { said, smallSidecar } from '../testing/small-catalog.js';
import { accuracyText } from './accuracy-text.js';

it('says one figure or two', () => {
  expect(accuracyText(smallSidecar([], { accuracyMeters: [60, 60] }), 'zh')).toBe('60 米');
  expect(accuracyText(smallSidecar([], { accuracyMeters: [60, 3000] }), 'en')).toBe('60–3,000 m');
});

it('lets an explanation stand for the figures', () => {
  const sidecar = smallSidecar([], { accuracyMeters: [590, 2170], accuracyNote: said('vertex spacing') });
  expect(accuracyText(sidecar, 'zh')).toBe('vertex spacing（中）');
});
