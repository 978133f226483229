import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { QueryAnswer } from '../../core/query-answer.js';
import { axeViolations } from '../testing/axe-check.js';
import { allInside, inside, mount, shownText } from '../testing/deep-query.js';
import { type FakeAnswerFeatures, fakeAnswer } from '../testing/fake-answer.js';
import { FakeViewer } from '../testing/fake-viewer.js';
import { JjjResultsTable } from './results-table.js';

let viewer: FakeViewer;
let table: JjjResultsTable;

beforeEach(async () => {
  viewer = new FakeViewer();
  table = await mount(new JjjResultsTable(), { viewer });
});

afterEach(() => table.remove());

async function settle(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await table.updateComplete;
}

async function show(answer: QueryAnswer): Promise<void> {
  const { request } = answer;
  viewer.change({
    question: answer.complete ? { phase: 'answered', request, answer } : { phase: 'asking', request, answer },
  });
  await settle();
  await settle();
}

const rows = () => allInside<HTMLTableRowElement>(table, 'tbody tr:not(.room)');
const names = () => rows().map((row) => row.cells[0]?.textContent.trim());
const status = () => inside(table, '[role=status]').textContent;
const grid = () => inside(table, '[role=grid]');
const activeRow = () => inside(table, `#${grid().getAttribute('aria-activedescendant')}`);

test('says that nothing was asked, and that nothing was found', async () => {
  expect(shownText(table)).toContain('No question has been asked');
  await show(fakeAnswer(0));
  expect(shownText(table)).toContain('No feature is in the answer');
});

test('draws only the rows in sight of 100,000, and says how many there are', async () => {
  await show(fakeAnswer(100_000));
  expect(rows().length).toBeGreaterThan(8);
  expect(rows().length).toBeLessThan(40);
  expect(grid().getAttribute('aria-rowcount')).toBe('100001');
  expect(status()).toBe('100,000 features');
  expect(inside(table, '.scroll').scrollHeight).toBeGreaterThan(100_000 * 25);
});

test('writes distances, compass words and certainty in words', async () => {
  await show(fakeAnswer(3));
  const heads = allInside(table, 'thead th').map((head) => head.textContent.trim());
  expect(heads).toEqual(['Name', 'Distance', 'Bearing', 'Certainty']);
  const cells = rows().map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
  expect(cells).toEqual([
    ['Site 1', '0 m', '0° north', 'certain'],
    ['Site 2', '7.92 km', '31° north-east', 'certain'],
    ['Site 3', '5.87 km', '62° north-east', 'possible; by its stated position not'],
  ]);
});

test('sorts by a head: up, down, and back to the order of the answer', async () => {
  await show(fakeAnswer(100));
  const head = () => inside(table, 'button[data-column="measure distanceMeters"]');
  const distances = () => rows().map((row) => row.cells[1]?.textContent.trim());
  head().click();
  await expect.poll(() => distances()[1]).toBe('222 m');
  expect(head().closest('th')?.getAttribute('aria-sort')).toBe('ascending');
  head().click();
  await expect.poll(() => distances()[0]).toBe('9.95 km');
  expect(head().closest('th')?.getAttribute('aria-sort')).toBe('descending');
  head().click();
  await expect.poll(() => names()[0]).toBe('Site 1');
  expect(head().closest('th')?.getAttribute('aria-sort')).toBe('none');
});

test('filters by text and says how many are left', async () => {
  await show(fakeAnswer(1000));
  await userEvent.fill(inside(table, 'input[type=search]'), 'site 99');
  await expect.poll(status).toBe('11 of 1,000 features');
  expect(names()[0]).toBe('Site 99');
  await userEvent.fill(inside(table, 'input[type=search]'), 'nowhere');
  await expect.poll(() => shownText(table)).toContain('No feature matches the filter');
});

test('shows an attribute the reader chooses, in words', async () => {
  await show(fakeAnswer(10));
  inside(table, '.chooser summary').click();
  const boxes = allInside<HTMLLabelElement>(table, '.chooser label');
  expect(boxes.map((box) => box.textContent.trim())).toContain('Kind');
  boxes.find((box) => box.textContent.trim() === 'Kind')?.click();
  await settle();
  expect(rows()[0]?.cells[4]?.textContent.trim()).toBe('Works');
  inside(table, 'button[data-column^="attribute class"]').click();
  await expect.poll(() => names()[0]).toBe('Site 2');
});

test('moves through the rows by key, and Enter opens the feature', async () => {
  await show(fakeAnswer(100_000));
  grid().focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await settle();
  expect(activeRow().dataset['position']).toBe('2');
  expect(viewer.state.hover).toEqual({ layer: 'sites', id: '3' });
  await userEvent.keyboard('{End}');
  await expect.poll(() => activeRow().textContent).toContain('Site 100000');
  await userEvent.keyboard('{PageUp}{ArrowUp}');
  await settle();
  expect(Number(activeRow().dataset['position'])).toBeLessThan(99_995);
  await userEvent.keyboard('{Home}{Enter}');
  await settle();
  expect(viewer.state.selection).toEqual({ layer: 'sites', id: '1' });
  expect(viewer.moves).toEqual([{ center: [110, 35], viewportZoom: 11 }]);
  expect(activeRow().getAttribute('aria-selected')).toBe('true');
});

test('never hides the active row behind the head', async () => {
  await show(fakeAnswer(1000));
  grid().focus();
  await userEvent.keyboard('{PageDown}{PageDown}{PageDown}{PageUp}{PageUp}');
  await settle();
  const head = inside(table, 'thead').getBoundingClientRect();
  expect(activeRow().getBoundingClientRect().top).toBeGreaterThanOrEqual(head.bottom - 1);
});

test('highlights what the map points at and selects, and brings it into sight', async () => {
  await show(fakeAnswer(20_000));
  viewer.hover({ layer: 'sites', id: '15000' });
  await expect.poll(() => allInside(table, 'tr.hovered').map((row) => row.textContent)).toHaveLength(1);
  expect(inside(table, 'tr.hovered').textContent).toContain('Site 15000');
  viewer.select({ layer: 'sites', id: '7' });
  await expect.poll(() => allInside(table, 'tr[aria-selected=true]').length).toBe(1);
  expect(inside(table, 'tr[aria-selected=true]').textContent).toContain('Site 7');
});

test('points at the feature of the row under the pointer, and lets go of it', async () => {
  await show(fakeAnswer(20));
  const row = rows()[3];
  if (!row) throw new Error('Expected four rows.');
  await userEvent.hover(row);
  expect(viewer.state.hover).toEqual({ layer: 'sites', id: '4' });
  await userEvent.hover(inside(table, 'input[type=search]'));
  expect(viewer.state.hover).toBeNull();
});

test('takes in rows as they arrive, and says that more come', async () => {
  const { request } = fakeAnswer(0);
  await show(fakeAnswer(50, { request, complete: false }));
  expect(status()).toBe('50 features (still arriving)');
  inside(table, '.scroll').scrollTop = 300;
  await settle();
  const before = names();
  await show(fakeAnswer(5000, { request, complete: false }));
  expect(names().slice(0, 5)).toEqual(before.slice(0, 5));
  await show(fakeAnswer(9000, { request }));
  expect(status()).toBe('9,000 features');
});

test('reads features only for the rows it draws, however far it is scrolled', async () => {
  const answer = fakeAnswer(100_000);
  await show(answer);
  const features = answer.features as FakeAnswerFeatures;
  const before = features.made;
  for (let step = 1; step <= 20; step++) {
    inside(table, '.scroll').scrollTop = step * 150_000;
    await settle();
  }
  expect(features.made - before).toBeLessThan(20 * 40 * 4);
  expect(Number(rows()[0]?.dataset['position'])).toBeGreaterThan(50_000);
});

test('speaks Chinese', async () => {
  await show(fakeAnswer(3));
  viewer.setLocale('zh');
  await settle();
  expect(names()[0]).toBe('场地1');
  expect(rows()[2]?.textContent).toContain('可能；按所载位置则否');
  expect(status()).toBe('3 个要素');
});

test('saves the answer as a file', async () => {
  await show(fakeAnswer(30));
  const saved: { name: string; text: Promise<string> }[] = [];
  const stop = (event: Event) => {
    const link = event.target;
    if (!(link instanceof HTMLAnchorElement)) return;
    saved.push({ name: link.download, text: fetch(link.href).then((response) => response.text()) });
    event.preventDefault();
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    this.addEventListener('click', stop, { once: true });
    click.call(this);
  };
  try {
    for (const kind of ['csv', 'geojson', 'xlsx']) {
      inside(table, `button[data-kind=${kind}]`).click();
      await expect.poll(() => saved.some(({ name }) => name.endsWith(kind)), { timeout: 20_000 }).toBe(true);
      await settle();
    }
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
  expect(saved[0]?.name).toMatch(/^fake-buffer-\d{4}-\d\d-\d\d\.csv$/);
  expect(await saved[0]?.text).toContain('Site 30,');
  expect(JSON.parse((await saved[1]?.text) ?? '').features).toHaveLength(31);
});

test.each(['light', 'dark'] as const)('has no accessibility violation when %s', async (theme) => {
  viewer.setTheme(theme);
  await show(fakeAnswer(100));
  inside(table, '.chooser summary').click();
  viewer.select({ layer: 'sites', id: '3' });
  await settle();
  expect(await axeViolations(table)).toEqual([]);
});

test('opens the row that is pressed, wherever it is scrolled to', async () => {
  await show(fakeAnswer(20_000));
  inside(table, '.scroll').scrollTop = 200_000;
  await settle();
  await settle();
  const row = rows()[9];
  if (!row) throw new Error('Expected ten rows.');
  const name = row.cells[0]?.textContent.trim();
  await userEvent.click(row);
  await settle();
  expect(viewer.state.selection?.id).toBe(name?.replace('Site ', ''));
  expect(activeRow().textContent).toContain(name ?? '');
  expect(inside(table, '.scroll').scrollTop).toBeCloseTo(200_000, -2);
});

test('leaves the page its turns while it sorts 100,000 rows', async () => {
  await show(fakeAnswer(100_000));
  let turns = 0;
  let counting = true;
  const count = () => {
    if (!counting) return;
    if (status() === 'Sorting …') turns++;
    setTimeout(count);
  };
  count();
  inside(table, 'button[data-column="name"]').click();
  await expect.poll(status, { interval: 5, timeout: 30_000 }).toBe('Sorting …');
  await expect.poll(status, { timeout: 30_000 }).toBe('100,000 features');
  counting = false;
  expect(turns).toBeGreaterThan(5);
});
