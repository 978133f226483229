import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FittedBox } from './fitted-box.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const box = [113, 36, 120, 43] as const;

/** A map that goes to another zoom with every fit, and says whether it flew there. */
class FakeMap {
  readonly listeners = new Map<string, Set<() => void>>();
  readonly fits: boolean[] = [];
  center = { lng: 0, lat: 0 };
  zoom = 0;
  isFlying = false;
  /** True for readers who want less motion: nothing flies. */
  isCalm = false;

  isMoving = () => this.isFlying;
  getCenter = () => this.center;
  getZoom = () => this.zoom;
  readonly container = Object.assign(new EventTarget(), { clientWidth: 800, clientHeight: 600 });
  getContainer = () => this.container;
  on(name: string, act: () => void): void {
    this.listeners.set(name, (this.listeners.get(name) ?? new Set()).add(act));
  }
  once(name: string, act: () => void): void {
    const first = () => {
      this.off(name, first);
      act();
    };
    this.on(name, first);
  }
  off(name: string, act: () => void): void {
    this.listeners.get(name)?.delete(act);
  }
  fire(name: string): void {
    if (name === 'moveend') this.isFlying = false;
    for (const act of [...(this.listeners.get(name) ?? [])]) act();
  }
  fitBounds(_bounds: unknown, { animate }: { animate: boolean }): void {
    this.fits.push(animate);
    this.zoom += 1;
    this.isFlying = animate && !this.isCalm;
    if (!this.isFlying) this.fire('moveend');
  }
}

function fitted(animate: boolean, isCalm = false): FakeMap {
  const map = new FakeMap();
  map.isCalm = isCalm;
  new FittedBox().fit(map as unknown as MapLibreMap, [...box], animate, 32);
  return map;
}

test('fits again when the element changes its size', () => {
  const map = fitted(false);
  map.fire('resize');
  map.fire('resize');
  expect(map.fits).toEqual([false, false, false]);
});

test('leaves the map where somebody moved it', () => {
  const map = fitted(false);
  map.center = { lng: 116, lat: 39 };
  map.fire('resize');
  map.fire('resize');
  expect(map.fits).toEqual([false]);
  expect(map.listeners.get('resize')?.size).toBe(0);
});

test('goes to the new fit at once when the element changes during the flight', () => {
  const map = fitted(true);
  map.zoom += 0.3;
  map.fire('resize');
  expect(map.fits).toEqual([true, false]);
});

test('ends when a reader begins to move the map', () => {
  const map = fitted(true);
  map.container.dispatchEvent(new Event('keydown'));
  map.fire('moveend');
  map.fire('resize');
  expect(map.fits).toEqual([true]);
});

test('ends after a moment', () => {
  const map = fitted(false);
  vi.advanceTimersByTime(4000);
  map.fire('resize');
  expect(map.fits).toEqual([false]);
});

test('knows where the flight ended', () => {
  const map = fitted(true);
  map.zoom += 0.3;
  map.fire('moveend');
  map.fire('resize');
  expect(map.fits).toEqual([true, false]);
  map.zoom += 2;
  map.fire('moveend');
  map.fire('resize');
  expect(map.fits).toEqual([true, false]);
});

test('knows that a flight was a jump for readers who want less motion', () => {
  const map = fitted(true, true);
  map.zoom += 2;
  map.fire('moveend');
  map.fire('resize');
  expect(map.fits).toEqual([true]);
});

test('forgets one box for the next', () => {
  const map = new FakeMap();
  const fit = new FittedBox();
  fit.fit(map as unknown as MapLibreMap, [...box], false, 32);
  fit.fit(map as unknown as MapLibreMap, [116, 39, 117, 40], false, 32);
  map.fire('resize');
  expect(map.fits).toEqual([false, false, false]);
});
