import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WalkPosition } from '../../viewer/state.js';
import { axeViolations } from '../testing/axe-check.js';
import { fakeDetails } from '../testing/fake-details.js';
import { FakeViewer } from '../testing/fake-viewer.js';
import { MapSpeech } from './map-speech.js';

let viewer: FakeViewer;
let element: HTMLElement;
let button: HTMLButtonElement;
let speech: MapSpeech;
/** What was said, in its order. */
let said: string[];
let watch: MutationObserver;

beforeEach(() => {
  vi.useFakeTimers();
  viewer = new FakeViewer();
  element = document.createElement('div');
  document.body.append(element);
  button = document.createElement('button');
  button.textContent = 'Zoom in';
  element.attachShadow({ mode: 'open' }).append(button);
  speech = new MapSpeech(element, viewer);
  for (const { id } of viewer.features('areas')) {
    const name = { text: `Feature ${id}`, lang: 'en', transliterated: false } as const;
    viewer.detailsById.set(id, { ...fakeDetails({ layer: 'areas', id }), name });
  }
  said = [];
  watch = new MutationObserver(() => said.push(region().textContent ?? ''));
  watch.observe(region(), { childList: true });
});

afterEach(() => {
  vi.useRealTimers();
  watch.disconnect();
  speech.stop();
  element.remove();
});

function region(): Element {
  const found = element.shadowRoot?.querySelectorAll('[aria-live]') ?? [];
  expect(found.length).toBe(1);
  return found[0] as Element;
}

function walk(id: string, from: string | null = null): void {
  const position: WalkPosition = {
    at: { layer: 'areas', id },
    from: from === null ? null : { layer: 'areas', id: from },
    place: Number(id),
    count: 4,
  };
  viewer.change({ walk: position });
}

function look(lng: number): void {
  viewer.change({ view: { center: [lng, 5], viewportZoom: 5 } });
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('is empty at first, polite and one', async () => {
  expect(region().textContent).toBe('');
  expect(region().getAttribute('aria-live')).toBe('polite');
  vi.useRealTimers();
  expect(await axeViolations(element)).toEqual([]);
});

test('says of twenty quick steps only where they end', async () => {
  for (let step = 0; step < 20; step++) {
    walk(String((step % 4) + 1), String(((step + 3) % 4) + 1));
    await pass(50);
  }
  await pass(1000);
  expect(said).toEqual(['Feature 4, not in this dataset.']);
});

test('says how much more it is than the feature just left', async () => {
  walk('2', '1');
  await pass(1000);
  expect(said).toEqual(['Feature 2, 10 yuan, class 2 of 3, 5 yuan more than Feature 1.']);
});

test('says the same thing once', async () => {
  walk('2');
  await pass(1000);
  walk('2');
  await pass(1000);
  expect(said.length).toBe(1);
});

test('marks a name that is in another language', async () => {
  viewer.detailsById.set('2', { ...fakeDetails({ layer: 'areas', id: '2' }), name: chinese });
  walk('2');
  await pass(1000);
  expect(region().getAttribute('lang')).toBe('en');
  expect(region().querySelector('[lang="zh-CN"]')?.textContent).toBe('南区');
});

test('says a new view to who has the map under the keys, once it stands still', async () => {
  look(6);
  await pass(2000);
  expect(said).toEqual([]);
  button.focus({ focusVisible: true } as FocusOptions);
  for (let step = 0; step < 20; step++) {
    look(7 + step);
    await pass(100);
  }
  await pass(2000);
  expect(said.length).toBe(1);
  expect(said[0]).toMatch(/^Map of all 4 units, about .* across\. 2 layers: Lines; Income: Urban income\.$/);
});

test('says a new view to who wants everything, wherever the focus is', async () => {
  viewer.setReading({ verbosity: 'all' });
  look(6);
  await pass(2000);
  expect(said.length).toBe(1);
  expect(said[0]).toContain('(4 in view)');
});

test('says no view while the reader walks, which moves the map', async () => {
  viewer.setReading({ verbosity: 'all' });
  walk('2');
  look(6);
  await pass(2000);
  expect(said).toEqual([expect.stringMatching(/^Feature 2/)]);
  viewer.change({ walk: null });
  await pass(2000);
  expect(region().textContent).toBe('');
});

const chinese = { text: '南区', lang: 'zh', transliterated: false } as const;
