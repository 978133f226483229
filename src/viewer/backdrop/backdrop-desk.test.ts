import { beforeEach, describe, expect, it } from 'vitest';
import type { AtlasError } from '../../core/atlas-error.js';
import type { BasemapInput } from '../../core/basemap-choice.js';
import { smallCatalog } from '../../testing/small-catalog.js';
import { initialState } from '../initial-state.js';
import { fromPermalink, toPermalink } from '../permalink.js';
import type { ViewerState } from '../state.js';
import { BackdropDesk } from './backdrop-desk.js';
import { backdropAttributions, backdropOf, shiftedDatum } from './backdrop-state.js';

let state: ViewerState;
let failures: AtlasError[];
let desk: BackdropDesk;

beforeEach(() => {
  state = initialState(smallCatalog, 'en', 'light');
  failures = [];
  desk = new BackdropDesk({
    state: () => state,
    change: (patch) => {
      state = { ...state, ...patch };
    },
    fail: (error) => failures.push(error),
  });
});

const imagery: BasemapInput = {
  id: 'imagery',
  title: 'Imagery',
  attribution: '© Office',
  datum: 'GCJ-02',
  tiles: [{ url: 'https://t.example/{z}/{x}/{y}?tk={key}', key: 'secret' }],
};
const landUse = {
  id: 'land-use',
  title: 'Land use',
  attribution: '© Survey',
  datum: 'WGS 84' as const,
  tiles: imagery.tiles,
};

describe('a base map that is offered', () => {
  it('is drawn when it is chosen, and says whose and in which datum it is', async () => {
    await desk.offer(imagery, { by: 'host' });
    expect(backdropOf(state, undefined)).toBeUndefined();
    desk.choose('imagery');
    expect(backdropOf(state, undefined)?.basemap?.id).toBe('imagery');
    expect(backdropAttributions(state, 'zh')).toEqual(['© Office']);
    expect(shiftedDatum(state)).toBe('GCJ-02');
    desk.choose('none');
    expect(backdropOf(state, undefined)).toBeUndefined();
    expect(state.basemapShown).toBe(false);
  });

  it('of the host stands in links by its id, with nothing of its key; one of the reader does not', async () => {
    await desk.offer(imagery, { by: 'host' });
    desk.choose('imagery');
    const link = toPermalink(state, smallCatalog);
    expect(link).toContain('b=imagery');
    expect(link).not.toContain('secret');
    expect(fromPermalink(link, smallCatalog).link.basemap).toBe('imagery');
    await desk.offer({ ...imagery, id: 'mine' });
    desk.choose('mine');
    expect(toPermalink(state, smallCatalog)).not.toContain('b=');
  });

  it('gives way to the offline one when it is withdrawn', async () => {
    await desk.offer(imagery);
    desk.choose('imagery');
    desk.withdraw('imagery');
    expect(state.basemap).toEqual({ chosen: 'atlas', offered: [] });
  });
});

it('an id that nobody offers is told, and the offline base map drawn', () => {
  desk.choose('missing');
  expect(failures).toMatchObject([{ code: 'value-invalid', details: { name: 'basemap', received: 'missing' } }]);
  expect(state).toMatchObject({ basemapShown: true, basemap: { chosen: 'atlas' } });
});

it('a link whose base map is no id is told', () => {
  expect(fromPermalink('b=../x', smallCatalog).problems).toMatchObject([{ code: 'value-invalid' }]);
});

describe('tiles above the base map', () => {
  it('lie one upon another, are hidden and taken away', async () => {
    await desk.addTiles(landUse);
    await desk.addTiles({ ...landUse, id: 'roads', opacity: 0.5 });
    expect(backdropOf(state, undefined)?.tiles.map(({ definition, opacity }) => [definition.id, opacity])).toEqual([
      ['land-use', 1],
      ['roads', 0.5],
    ]);
    desk.showTiles('roads', false);
    desk.setTilesOpacity('land-use', 7);
    expect(backdropOf(state, undefined)?.tiles).toMatchObject([{ definition: { id: 'land-use' }, opacity: 1 }]);
    desk.removeTiles('land-use');
    expect(backdropOf(state, undefined)).toBeUndefined();
  });

  it('give the same backdrop while nothing of them changed', async () => {
    await desk.addTiles(landUse);
    const before = backdropOf(state, undefined);
    expect(backdropOf({ ...state, year: 2020 } as ViewerState, before)).toBe(before);
    desk.setTilesOpacity('land-use', 0.3);
    expect(backdropOf(state, before)).not.toBe(before);
  });
});
