import { expect, test } from 'vitest';
import { fillingScale, middleLatitude } from '../../core/map-scale.js';
import { angleText, graticuleStep, ticksBetween } from './map-frame.js';
import { type Box, sheetLayout, slideLayout } from './sheet-layout.js';
import { fittingScale, sheetPlate } from './sheet-plate.js';

const sheets = (['A4', 'A3'] as const).flatMap((paper) =>
  [false, true].flatMap((landscape) => (['inside', 'beside'] as const).map((legend) => ({ paper, landscape, legend }))),
);

function overlap(a: Box, b: Box): boolean {
  const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
  return !apart;
}

test.each(sheets)(
  'on $paper, landscape $landscape, legend $legend, nothing lies over the map or off the sheet',
  (sheet) => {
    const { widthMm, heightMm, map, bandMm, title, foot, legend } = sheetLayout(sheet);
    const framed = {
      x: map.x - bandMm,
      y: map.y - bandMm,
      width: map.width + 2 * bandMm,
      height: map.height + 2 * bandMm,
    };
    const others = [title, foot, ...(legend ? [legend] : [])];
    for (const box of [framed, ...others]) {
      expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(5);
      expect(box.x + box.width).toBeLessThanOrEqual(widthMm - 4.9);
      expect(box.y + box.height).toBeLessThanOrEqual(heightMm - 4.9);
    }
    for (const other of others) expect(overlap(framed, other)).toBe(false);
  },
);

test('A3 in portrait holds 277 by 366 millimetres of map, a region of 554 by 732 kilometres at 1:2,000,000', () => {
  const { map } = sheetLayout({ paper: 'A3', landscape: false, legend: 'inside' });
  const bbox = [113.46, 36.05, 119.85, 42.62] as const;
  const center = [116.65, middleLatitude(bbox[1], bbox[3])] as const;
  expect(fillingScale(bbox, { center, widthMm: map.width, heightMm: map.height })).toBeLessThan(2_000_000);
  expect(fittingScale({ center, bbox }, { map })).toBe(2_000_000);
});

test('a slide is 1280 by 720 CSS pixels', () => {
  const { widthMm, heightMm } = slideLayout();
  expect((widthMm / 25.4) * 96).toBeCloseTo(1280, 6);
  expect((heightMm / 25.4) * 96).toBeCloseTo(720, 6);
});

test('the picture of the map lies on whole pixels of the sheet', () => {
  const { map, order } = sheetPlate(
    [116, 39],
    2_000_000,
    sheetLayout({ paper: 'A3', landscape: false, legend: 'inside' }),
    200,
  );
  for (const mm of [map.x, map.y, map.width, map.height]) {
    expect((mm * 200) / 25.4).toBeCloseTo(Math.round((mm * 200) / 25.4), 6);
  }
  expect([order.widthPx, order.heightPx].every(Number.isInteger)).toBe(true);
});

test('meridians are a round step apart, and written in degrees and minutes', () => {
  expect(graticuleStep(6.4, 277)).toBe(1);
  expect(graticuleStep(0.5, 200)).toBe(1 / 12);
  expect(ticksBetween(113.4, 116.2, 1)).toEqual([114, 115, 116]);
  expect(angleText(116.5, ['E', 'W'])).toBe('116°30′E');
  expect(angleText(-38, ['N', 'S'])).toBe('38°S');
  expect(angleText(38 + 1 / 120, ['N', 'S'])).toBe('38°00′30″N');
});
