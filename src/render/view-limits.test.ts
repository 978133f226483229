import { expect, test } from 'vitest';
import { insideFrame, worldY } from './view-limits.js';

const frame = [110, 35, 120, 45] as const;
const size = { width: 800, height: 600 };

test('a view well inside is left as it is', () => {
  const view = { center: [115, 40], viewportZoom: 8 } as const;
  expect(insideFrame(view, frame, size)).toEqual(view);
});

test('zooming out ends when the whole frame fits into the window', () => {
  const { viewportZoom, center } = insideFrame({ center: [115, 40], viewportZoom: 1 }, frame, size);
  // 10 degrees of latitude at 40° are 13.07 degrees of longitude high: 600 px for them, 360 degrees being 512 px wide.
  expect(viewportZoom).toBeCloseTo(Math.log2((600 / 512) * (360 / 13.07)), 1);
  expect(center[0]).toBeCloseTo(115, 6);
});

test('panning ends at the edge of the frame', () => {
  const { center } = insideFrame({ center: [150, 40], viewportZoom: 8 }, frame, size);
  expect(center[0]).toBeCloseTo(120 - (400 / (512 * 2 ** 8)) * 360, 6);
  expect(center[1]).toBe(40);
});

test('a frame that is in view as a whole can be moved by a quarter of the window', () => {
  const { viewportZoom } = insideFrame({ center: [115, 40], viewportZoom: 1 }, frame, size);
  const worldWidth = 512 * 2 ** viewportZoom;
  const east = insideFrame({ center: [150, 40], viewportZoom }, frame, size);
  expect(((east.center[0] - 115) / 360) * worldWidth).toBeCloseTo(200, 6);
  const north = insideFrame({ center: [115, 60], viewportZoom }, frame, size);
  const middle = (worldY(35) + worldY(45)) / 2;
  expect((middle - worldY(north.center[1])) * worldWidth).toBeCloseTo(150, 6);
});

test('zooming in ends too', () => {
  expect(insideFrame({ center: [115, 40], viewportZoom: 30 }, frame, size).viewportZoom).toBe(16);
});
