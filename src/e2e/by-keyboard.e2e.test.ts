import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JjjMap } from '../elements/map/map.js';
import type { ViewerState } from '../viewer/state.js';
import { readAnswer } from './ask-page.js';
import { mapOf } from './atlas-page.js';
import { focusByTab, focusedName } from './focus-stops.js';
import { type OpenAtlas, openAtlas, takeScreenshot } from './harness.js';

let atlas: OpenAtlas;
let page: Page;
beforeAll(async () => {
  atlas = await openAtlas({ width: 1280, height: 800 });
  page = atlas.page;
});
afterAll(() => atlas.close());

/** What the state of the map is; it is plain data. */
async function state(): Promise<ViewerState> {
  const json = await mapOf(page).evaluate((element) => {
    const { layers, drawing, question, year, view } = (element as JjjMap).viewer?.state ?? {};
    return JSON.stringify({ layers, drawing, year, view, question: { phase: question?.phase } });
  });
  return JSON.parse(json) as ViewerState;
}

const year = async () => (await state()).year;
const visibleLayers = async () => (await state()).layers.flatMap(({ id, visible }) => (visible ? [id] : []));

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** One reader without a pointer, from the first key to the last. */
describe('by keyboard alone, a planner', () => {
  test('switches a layer', async () => {
    await focusByTab(page, /Expressways/);
    await press('Space');
    await expect.poll(visibleLayers).toContain('highways');
  });

  test('draws a polygon', async () => {
    await page.locator('jjj-search input').focus();
    await focusByTab(page, /^Ask$/, 8);
    await press('Enter');
    await focusByTab(page, /^Choose and change shapes/, 8);
    for (let step = 0; step < 8 && !(await focusedName(page)).startsWith('Draw a polygon'); step++)
      await press('ArrowRight');
    await press('Enter');
    await expect.poll(() => state().then(({ drawing }) => drawing.mode)).toBe('polygon');
    // The map has the focus once the drawing program is here.
    await expect.poll(() => focusedName(page)).toMatch(/^Map/);
    const far = Array.from({ length: 6 }, () => 'Shift+ArrowRight');
    const down = Array.from({ length: 4 }, () => 'Shift+ArrowDown');
    await press('Enter', ...far, 'Enter', ...down, 'Enter', 'Enter');
    await expect.poll(() => state().then(({ drawing }) => drawing.shapes.map(({ kind }) => kind))).toEqual(['polygon']);
    const geometry = (await state()).drawing.shapes[0]?.geometry;
    expect(geometry?.type === 'Polygon' && geometry.coordinates[0]?.length).toBe(4);
  });

  test('asks what lies within 5 km of it', async () => {
    await page.locator('jjj-search input').focus();
    await focusByTab(page, /^What do you want to know/, 60);
    await page.keyboard.type('Which features are within a d');
    await focusByTab(page, /^Stations/, 30);
    await press('Space');
    await focusByTab(page, /^Subject/, 30);
    await page.keyboard.type('a drawn');
    await focusByTab(page, /^Distance/, 30);
    await press('ControlOrMeta+a');
    await page.keyboard.type('5');
    await press('Enter');
    const { request, names } = await readAnswer(page);
    expect(request).toMatchObject({ ask: 'buffer', distancesMeters: [5000], subject: { kind: 'shape' } });
    expect(names.length).toBeGreaterThan(0);
    await takeScreenshot(page, 'by-keyboard-answer');
  });

  test('saves the answer', async () => {
    await focusByTab(page, /^CSV$/, 60);
    const [saved] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
    expect(readFileSync(await saved.path(), 'utf8')).toContain('OpenStreetMap');
  });

  test('moves the year', async () => {
    await focusByTab(page, /Move through time/, 80);
    await press('Enter');
    await expect.poll(() => year()).not.toBeNull();
    const before = (await year()) ?? 0;
    await focusByTab(page, /Show what was open/, 20);
    await press('ArrowLeft', 'ArrowLeft');
    await expect.poll(() => year()).toBe(before - 2);
  });

  test('changes the language, and everything stays', async () => {
    const before = await state();
    await focusByTab(page, /^中文$/, 80);
    await press('Enter');
    await expect.poll(() => page.locator('jjj-explorer [part~=frame]').first().getAttribute('lang')).toBe('zh-CN');
    expect(await state()).toEqual(before);
    await takeScreenshot(page, 'by-keyboard-zh');
  });

  test('and the page stays quiet', () => atlas.expectQuiet());
});
