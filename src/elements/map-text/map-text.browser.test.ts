import { afterEach, beforeEach, expect, test } from 'vitest';
import { axeViolations } from '../testing/axe-check.js';
import { allInside, inside, mount, shownText } from '../testing/deep-query.js';
import { FakeViewer } from '../testing/fake-viewer.js';
import { JjjMapText } from './map-text.js';

let viewer: FakeViewer;
let text: JjjMapText;

beforeEach(async () => {
  viewer = new FakeViewer();
  text = await mount(new JjjMapText(), { viewer });
  await expect.poll(() => allInside(text, 'table').length).toBe(1);
});

afterEach(() => text.remove());

test('says area, scale and time, and the figures in view as a table, highest first', () => {
  expect(shownText(text)).toContain('all years');
  expect(shownText(text)).toMatch(/about 1 : [\d,]+ on a screen/);
  expect(allInside(text, 'thead th').map((each) => [each.textContent, each.getAttribute('scope')])).toEqual([
    ['Name', 'col'],
    ['Value (yuan)', 'col'],
    ['Class', 'col'],
  ]);
  const rows = allInside(text, 'tbody tr').map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
  expect(rows[0]).toContain('Feature 3');
  expect(rows[0]).toContain('25');
  expect(rows[3]).toContain('Feature 4');
  expect(rows[3]).toContain('not in this dataset');
});

test('says the highest, lowest and middle figure', () => {
  const words = shownText(text);
  for (const each of ['25 yuan (Feature 3)', '5 yuan (Feature 1)', '10 yuan']) expect(words).toContain(each);
});

test('follows the map once it rests, in the reader’s language', async () => {
  viewer.setLocale('zh');
  viewer.setYear(2015);
  await expect.poll(() => shownText(text)).toContain('截至2015年底');
  expect(inside(text, 'h2').textContent).toBe('地图文字说明');
  expect(inside(text, 'caption').textContent).toContain('（视野内）');
});

test('passes axe', async () => {
  expect(await axeViolations(text)).toEqual([]);
});
