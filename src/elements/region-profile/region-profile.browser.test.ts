import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { axeViolations } from '../testing/axe-check.js';
import { allInside, inside, mount, shownText } from '../testing/deep-query.js';
import { fakeAnswer } from '../testing/fake-answer.js';
import { fakeFigures } from '../testing/fake-story.js';
import { FakeViewer } from '../testing/fake-viewer.js';
import { JjjRegionProfile } from './region-profile.js';

let viewer: FakeViewer;
let profile: JjjRegionProfile;

beforeEach(async () => {
  viewer = new FakeViewer();
  viewer.files.figures = fakeFigures;
  profile = await mount(new JjjRegionProfile(), { viewer });
  await settled();
});

afterEach(() => profile.remove());

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
  await profile.updateComplete;
}

async function compare(...codes: string[]): Promise<void> {
  viewer.setProfile(codes);
  await settled();
}

const cells = (indicator: string) =>
  allInside(profile, `[data-indicator=${indicator}] td`).map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim());

test('finds units by name with the keyboard and adds them', async () => {
  inside(profile, '#find').focus();
  await userEvent.keyboard('bourne');
  await settled();
  expect(inside(profile, '[role=option]').textContent).toContain('Bourne');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await settled();
  expect(viewer.state.profile).toEqual(['b']);
  expect(inside(profile, '[role=status]').textContent).toBe('Bourne added');
  expect(inside<HTMLInputElement>(profile, '#find').value).toBe('');
});

test('shows figures of one year with rank, source and the years of the line', async () => {
  await compare('a', 'b');
  expect(cells('income')[0]).toContain('100 yuan per person rank 1 of 2');
  expect(cells('income')[1]).toContain('40 yuan per person rank 2 of 2');
  expect(inside(profile, '[data-indicator=income] svg.spark').getAttribute('aria-label')).toBe(
    'Income, Abbey: 90 yuan per person in 2018 to 100 yuan per person in 2020; 1 year without a figure',
  );
  expect(inside(profile, '[data-indicator=income] details').textContent).toContain('Office of figures');
  expect(cells('people')[1]).toContain('derived');
});

test('says why there is no rank or no figure', async () => {
  await compare('1', '2');
  expect(cells('income')).toEqual([
    expect.stringContaining('no rank: figures for 50% of the people'),
    expect.stringContaining('not in this dataset'),
  ]);
  expect(cells('income')[1]).toContain('not-found');
});

test('adds the selected unit, and those of an answer as far as there is room', async () => {
  viewer.select({ layer: 'areas', id: '1' });
  await settled();
  inside(profile, '.take-selected').click();
  await settled();
  expect(viewer.state.profile).toEqual(['1']);
  expect(allInside(profile, '.take-selected')).toEqual([]);
  const answer = fakeAnswer(3);
  const refAt = (index: number) => ({ layer: 'areas', id: ['2', 'a', 'nowhere'][index] ?? '' });
  viewer.change({
    question: {
      phase: 'answered',
      request: answer.request,
      answer: { ...answer, features: Object.assign(Object.create(answer.features), { length: 3, refAt }) },
    },
  });
  await settled();
  inside(profile, '.take-answer').click();
  await settled();
  expect(viewer.state.profile).toEqual(['1', '2', 'a']);
});

test('removes a unit and leaves the focus in the field', async () => {
  await compare('a', 'b');
  inside(profile, '[data-remove=a]').click();
  await settled();
  expect(viewer.state.profile).toEqual(['b']);
  expect(profile.shadowRoot?.activeElement).toBe(inside(profile, '#find'));
});

test('speaks Chinese', async () => {
  viewer.setLocale('zh');
  await compare('a', '2');
  const text = shownText(profile);
  expect(text).toContain('第1位（共2个）');
  expect(text).toContain('不在本数据集中');
  expect(text).not.toMatch(/rank|not in this|Unit|without/);
});

test('passes axe', async () => {
  expect(await axeViolations(profile)).toEqual([]);
  await compare('a', '2');
  expect(await axeViolations(profile)).toEqual([]);
});
