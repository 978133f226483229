import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AtlasError } from '../../core/atlas-error.js';
import type { SearchFile } from '../../core/search-file.js';
import type { Place } from '../../viewer/search/place.js';
import { placesOf } from '../../viewer/search/read-places.js';
import type { PlaceFoundDetail } from '../events/place-found-event.js';
import { deferred } from '../shared/deferred.js';
import { axeViolations } from '../testing/axe-check.js';
import { allInside, inside, mount } from '../testing/deep-query.js';
import { fakeDetails } from '../testing/fake-details.js';
import { FakeViewer } from '../testing/fake-viewer.js';
import { JjjSearch } from './search.js';

const both = (en: string, zh: string) => ({ en, zh });
const areas = { source: 'areas.fgb', layer: 'areas', variant: 'rural' };
const file: SearchFile = {
  kinds: [
    { id: 'county', title: both('County', '县级'), count: 2, ...areas },
    {
      id: 'line',
      title: both('Line', '线路'),
      count: 1,
      numbered: true,
      source: 'lines.fgb',
      layer: 'lines',
      variant: 'all',
    },
    { id: 'site', title: both('Site', '点位'), count: 1, source: 'sites.fgb', layer: 'sites', variant: 'all' },
    { id: 'water', title: both('Lake', '湖泊'), count: 1, source: 'lakes.fgb' },
    { id: 'other', title: both('Other', '其他'), count: 1, source: 'x.fgb', layer: 'nowhere', variant: 'all' },
    // As when a host draws a layer of its own under the id of a published one.
    { id: 'replaced', title: both('Old', '旧'), count: 1, source: 'old.fgb', layer: 'sites', variant: 'all' },
  ],
  entries: {
    zh: ['桥西县', '桥西县', '南北高速', '桥西工厂', '南湖', '南方', '南站'],
    en: ['Qiaoxi County', 'Qiaoxi County', 'North–South Road', '', 'South Lake', 'South', 'South Stop'],
    pinyin: ["qiao'xi'xian", "qiao'xi'xian", "nan'bei gao'su", "qiao'xi'gong'chang", "nan'hu", "nan'fang", "nan'zhan"],
    inZh: ['东市', '西市', '', '东市', '', '', ''],
    inEn: ['East', 'West', '', 'East', '', '', ''],
    codes: ['100', '200', 'G9', '', '', '', ''],
    ids: ['1', '2', ['3', '4'], '1', 'lake', 'x', 'y'],
    at: [
      [1, 1, 2, 2],
      [3, 1, 4, 2],
      [0, 0, 8, 8],
      [5, 6],
      [2, 2],
      [0, 0],
      [0, 0],
    ],
  },
};

let viewer: FakeViewer;
let search: JjjSearch;
let told: PlaceFoundDetail[];

beforeEach(async () => {
  viewer = new FakeViewer();
  viewer.listed = placesOf(file);
  told = [];
  search = await mount(new JjjSearch(), { viewer });
  search.addEventListener('jjj-place-found', ({ detail }) => told.push(detail));
});

afterEach(() => search.remove());

const input = () => inside<HTMLInputElement>(search, 'input');
const options = () => allInside(search, '[role=option]').map((row) => row.textContent.replace(/\s+/g, ' ').trim());
const status = () => inside(search, '[role=status]').textContent.trim();

async function type(text: string): Promise<void> {
  await userEvent.click(input());
  await userEvent.fill(input(), text);
  await search.updateComplete;
}

async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys);
  await search.updateComplete;
}

describe('what is found', () => {
  test('namesakes, told apart by where they lie, with the name in the other language', async () => {
    await type('qiaoxi');
    await expect
      .poll(options)
      .toEqual([
        'Qiaoxi County 桥西县 County · East',
        'Qiaoxi County 桥西县 County · West',
        'Qiaoxigongchang 桥西工厂 Site · East',
      ]);
    expect(status()).toBe('3 matches');
    viewer.setLocale('zh');
    await expect.poll(() => options()[0]).toBe('桥西县 Qiaoxi County 县级 · 东市');
    expect(inside(search, '[role=option] .other').lang).toBe('en');
    expect(status()).toBe('3 个匹配结果');
  });

  test('a road by its number, which stands before its name', async () => {
    await type('g9');
    await expect.poll(options).toEqual(['G9 North–South Road 南北高速 Line']);
  });

  test('a code, which is shown where it is no part of the name', async () => {
    await type('200');
    await expect.poll(options).toEqual(['Qiaoxi County 桥西县 200 · County · West']);
  });

  test('nothing of layers that the catalog has not, or draws from another file', async () => {
    await type('south');
    await expect.poll(options).toEqual(['South Lake 南湖 Lake', 'G9 North–South Road 南北高速 Line']);
  });

  test('nothing, and that is said', async () => {
    await type('nowhere');
    await expect.poll(status).toBe('No match');
    expect(inside(search, '.results').textContent).toContain('Nothing is called “nowhere”.');
  });

  test('nothing yet while the list is on its way, which is said', async () => {
    const list = deferred<readonly Place[]>();
    viewer.places = () => list.promise;
    await type('g9');
    await expect.poll(status).toBe('Reading the list of names …');
    expect(inside(search, '.results').textContent.trim()).toBe('Reading the list of names …');
    list.resolve(placesOf(file));
    await expect.poll(status).toBe('1 match');
  });

  test('what another map has, once the search belongs to it', async () => {
    await type('g9');
    await expect.poll(status).toBe('1 match');
    const other = new FakeViewer();
    search.viewer = other;
    await search.updateComplete;
    await type('g9');
    await expect.poll(status).toBe('No match');
    await type('feature 4');
    await expect.poll(options).toEqual(['Feature 4 Lines', 'Feature 4 Income']);
  });

  test('nothing before something is typed, and no list is fetched before the field has the focus', async () => {
    let asked = 0;
    viewer.places = async () => {
      asked++;
      return [];
    };
    await search.updateComplete;
    expect([asked, allInside(search, '.results').length]).toEqual([0, 0]);
    await userEvent.click(input());
    input().blur();
    await userEvent.click(input());
    expect([asked, allInside(search, '.results').length]).toEqual([1, 0]);
  });
});

describe('choosing', () => {
  test('shows the layer, selects the feature and moves the map, and the field keeps the name', async () => {
    await type('桥西工厂');
    await expect.poll(() => options().length).toBe(1);
    await press('{Enter}');
    expect(viewer.state.selection).toEqual({ layer: 'sites', id: '1' });
    expect(viewer.moves).toEqual([{ center: [5, 6], viewportZoom: 11 }]);
    expect(input().value).toBe('Qiaoxigongchang');
    expect(options()).toEqual([]);
    expect(search.shadowRoot?.activeElement).toBe(input());
  });

  test('a line selects its first section and fits all of it', async () => {
    await type('nbgs');
    await expect.poll(() => options().length).toBe(1);
    inside(search, '[role=option]').click();
    expect(viewer.state.selection).toEqual({ layer: 'lines', id: '3' });
    expect(viewer.moves).toEqual([[0, 0, 8, 8]]);
    expect(told).toEqual([
      {
        kind: 'line',
        name: { zh: '南北高速', en: 'North–South Road' },
        layer: 'lines',
        ids: ['3', '4'],
        bbox: [0, 0, 8, 8],
      },
    ]);
  });

  test('keeps the variant that the reader has when it draws the feature too', async () => {
    await type('qiaoxi');
    await expect.poll(() => options().length).toBe(3);
    await press('{Enter}');
    expect(viewer.state.layers.find(({ id }) => id === 'areas')?.variant).toBe('urban');
  });

  test('a lake of the base map only moves the map', async () => {
    await type('nanhu');
    await expect.poll(() => options().length).toBe(1);
    await press('{Enter}');
    expect(viewer.state.selection).toBeNull();
    expect(viewer.moves).toEqual([{ center: [2, 2], viewportZoom: 11 }]);
    expect(told[0]).toMatchObject({ kind: 'water', layer: undefined });
  });
});

describe('a position', () => {
  test('is first, says how it was read, moves the map and is told', async () => {
    await type('5.5, 6.25');
    await expect.poll(options).toEqual(['5.50000, 6.25000 6°15′00″N 5°30′00″E Position, taken as longitude, latitude']);
    await press('{ArrowDown}{Enter}');
    expect(viewer.moves).toEqual([{ center: [5.5, 6.25], viewportZoom: 11 }]);
    expect(status()).toBe('The middle of the map is now 5.50000, 6.25000.');
    expect(told).toMatchObject([{ kind: 'position', bbox: [5.5, 6.25, 5.5, 6.25], ids: [] }]);
    await type('5');
    expect(inside(search, '[role=status]').className).toBe('sr-only');
  });

  test.each([
    ['50, 60', 'This position is outside the atlas.'],
    ['95N 10E', /at most 180 and a latitude at most 90/],
    ['5N 6N', /one of N or S and one of E or W/],
  ])('that cannot be shown is no match but a sentence: %s', async (text, sentence) => {
    await type(text);
    await expect.poll(() => inside(search, '[role=alert]').textContent).toMatch(sentence);
    expect(options()).toEqual([]);
  });
});

describe('the keyboard', () => {
  const activeText = () => {
    const id = input().getAttribute('aria-activedescendant');
    return id === null ? undefined : inside(search, `#${id} .what`).textContent;
  };

  test('walks through the options as the combobox pattern says', async () => {
    expect(input().getAttribute('aria-expanded')).toBe('false');
    await type('qiaoxi');
    await expect.poll(() => options().length).toBe(3);
    expect(input().getAttribute('aria-expanded')).toBe('true');
    expect(inside(search, `#${input().getAttribute('aria-controls')}`).role).toBe('listbox');
    expect(activeText()).toBeUndefined();
    await press('{ArrowDown}');
    expect(activeText()).toBe('County · East');
    await press('{End}');
    expect(activeText()).toBe('Site · East');
    await press('{ArrowDown}{ArrowDown}');
    expect(activeText()).toBe('County · West');
    expect(allInside(search, '[aria-selected=true]')).toHaveLength(1);
    await press('{Home}{ArrowUp}');
    expect(activeText()).toBe('Site · East');
  });

  test('closes the list and then clears the field with Escape, which goes no further', async () => {
    let escapes = 0;
    const count = (event: KeyboardEvent) => {
      if (event.key === 'Escape') escapes++;
    };
    document.addEventListener('keydown', count);
    await type('qiaoxi');
    await press('{Escape}');
    expect([allInside(search, '.results').length, input().value]).toEqual([0, 'qiaoxi']);
    await press('{ArrowDown}');
    expect(options()).toHaveLength(3);
    await press('{Escape}{Escape}');
    expect(input().value).toBe('');
    expect(escapes).toBe(0);
    await press('{Escape}');
    expect(escapes).toBe(1);
    document.removeEventListener('keydown', count);
  });

  test('leaves the list behind when the focus leaves', async () => {
    await type('qiaoxi');
    await expect.poll(() => options().length).toBe(3);
    await press('{Tab}{Tab}');
    await expect.poll(() => allInside(search, '.results').length).toBe(0);
  });
});

describe('layers without a list', () => {
  test('are searched as far as they are loaded and shown', async () => {
    viewer.listed = [];
    viewer.detailsById.set('2', fakeDetails({ layer: 'areas', id: '2' }));
    await type('北区');
    await expect.poll(options).toEqual(['Feature 2 北区 Lines', 'Feature 2 北区 Income']);
    await press('{Enter}');
    expect(viewer.state.selection).toEqual({ layer: 'lines', id: '2' });
    expect(told[0]).toMatchObject({ kind: 'feature', ids: ['2'] });
  });

  test('go on when the list cannot be read, which is said and told; the next focus tries again', async () => {
    const codes: string[] = [];
    search.addEventListener('jjj-error', ({ detail }) => codes.push(detail.code));
    const details = { file: 'search.json', path: 'kinds', expected: 'Array', received: 'null' };
    viewer.listed = new AtlasError('index-invalid', 'It is no list.', { details });
    await type('feature 3');
    await expect.poll(options).toEqual(['Feature 3 Lines', 'Feature 3 Income']);
    await expect.poll(() => inside(search, '[role=alert]').textContent).toMatch(/search\.json is not valid: kinds/);
    expect(codes).toEqual(['index-invalid']);
    viewer.listed = placesOf(file);
    input().blur();
    await type('g9');
    await expect.poll(() => options().length).toBe(1);
    expect(allInside(search, '[role=alert]')).toEqual([]);
  });
});

test.each([
  ['light', 'en'],
  ['dark', 'zh'],
] as const)('has no accessibility violation when %s in %s', async (theme, locale) => {
  viewer.setTheme(theme);
  viewer.setLocale(locale);
  await search.updateComplete;
  await type('qiaoxi');
  await press('{ArrowDown}');
  await expect.poll(() => options().length).toBe(3);
  expect(await axeViolations(search)).toEqual([]);
  await type('5N 6N');
  expect(await axeViolations(search)).toEqual([]);
});
