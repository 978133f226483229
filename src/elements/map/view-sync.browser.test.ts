import { afterEach, expect, test } from 'vitest';
import type { MapView } from '../../core/scene.js';
import type { ViewerState } from '../../viewer/state.js';
import { ViewSync } from './view-sync.js';

const first: MapView = { center: [116, 39], viewportZoom: 7 };
const other: MapView = { center: [117, 40], viewportZoom: 9 };
const syncs: ViewSync[] = [];

/** A map that may not go beyond a zoom, and counts what it is told. */
class LinkedMap {
  readonly element = document.body.appendChild(document.createElement('div'));
  readonly sync: ViewSync;
  target: string | undefined;
  views: MapView[] = [];
  passing = 0;
  #view: MapView;
  #listener: (state: ViewerState) => void = () => {};

  constructor(id: string, target: string | undefined, view: MapView, mostZoom = 20) {
    this.element.id = id;
    this.target = target;
    this.#view = view;
    const setView = (asked: MapView, { passing = false }: { passing?: boolean } = {}) => {
      if (passing) this.passing += 1;
      else this.move({ ...asked, viewportZoom: Math.min(asked.viewportZoom, mostZoom) });
    };
    const state = () => ({ view: this.#view }) as ViewerState;
    const viewer = {
      get state() {
        return state();
      },
      subscribe: (listener: (state: ViewerState, previous: ViewerState) => void) => {
        this.#listener = (now) => listener(now, now);
        return () => {};
      },
    };
    this.sync = new ViewSync({ element: this.element, viewer, renderer: { setView }, target: () => this.target });
    syncs.push(this.sync);
  }

  get view(): MapView {
    return this.#view;
  }

  move(view: MapView): void {
    this.#view = view;
    this.views.push(view);
    queueMicrotask(() => this.#listener({ view: this.#view } as ViewerState));
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

afterEach(() => {
  for (const sync of syncs.splice(0)) sync.stop();
  document.body.replaceChildren();
});

test('a map begins where the map that it names is, whichever comes first', () => {
  const named = new LinkedMap('a', undefined, first);
  const naming = new LinkedMap('b', 'a', other);
  expect(naming.view).toEqual(first);
  const early = new LinkedMap('c', 'd', first);
  const late = new LinkedMap('d', undefined, other);
  expect([early.view, late.view, named.view]).toEqual([other, other, first]);
});

test('either of two moves both, once', async () => {
  const [a, b] = [new LinkedMap('a', undefined, first), new LinkedMap('b', 'a', first)];
  await settle();
  a.views = [];
  b.views = [];
  b.move(other);
  await settle();
  expect([a.view, b.view]).toEqual([other, other]);
  a.move(first);
  await settle();
  expect([a.view, b.view]).toEqual([first, first]);
  expect([a.views.length, b.views.length]).toEqual([2, 2]);
});

test('a circle of three comes to rest, and the edge of one is not handed to the others', async () => {
  const maps = [new LinkedMap('a', 'b', first), new LinkedMap('b', 'c', first, 8), new LinkedMap('c', 'a', first)];
  await settle();
  for (const map of maps) map.views = [];
  maps[0]?.move(other);
  await settle();
  expect(maps.map(({ view }) => view.viewportZoom)).toEqual([9, 8, 9]);
  expect(maps.map(({ views }) => views.length)).toEqual([1, 1, 1]);
});

test('follows on the way, without telling it on', () => {
  const [a, b, c] = [
    new LinkedMap('a', undefined, first),
    new LinkedMap('b', 'a', first),
    new LinkedMap('c', 'b', first),
  ];
  a.sync.moving(other);
  expect([a.passing, b.passing, c.passing]).toEqual([0, 1, 1]);
});

test('a map that comes later goes where the others have been moved', async () => {
  const a = new LinkedMap('a', 'b', first);
  await settle();
  a.move(other);
  await settle();
  const b = new LinkedMap('b', undefined, first);
  expect([a.view, b.view]).toEqual([other, other]);
});

test('a map without a link stays where it is', async () => {
  const [a, b] = [new LinkedMap('a', undefined, first), new LinkedMap('b', 'nobody', first)];
  a.move(other);
  await settle();
  expect(b.view).toEqual(first);
});
