import { afterEach, beforeEach, expect, test } from 'vitest';
import { axeViolations } from '../testing/axe-check.js';
import { inside, mount, shownText } from '../testing/deep-query.js';
import { FakeViewer } from '../testing/fake-viewer.js';
import { JjjReadingSettings } from './reading-settings.js';

let viewer: FakeViewer;
let settings: JjjReadingSettings;

beforeEach(async () => {
  viewer = new FakeViewer();
  settings = await mount(new JjjReadingSettings(), { viewer });
});

afterEach(() => settings.remove());

const contrast = (value: string) => inside<HTMLInputElement>(settings, `input[name=contrast][value=${value}]`);

function choose(id: string, value: string): void {
  const select = inside<HTMLSelectElement>(settings, `select#${id}`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
}

test('contrast follows the system until the reader chooses, and again when asked to', async () => {
  expect(contrast('system').checked).toBe(true);
  contrast('more').click();
  expect(viewer.state.reading).toMatchObject({ contrast: 'more', contrastFrom: 'reader' });
  await settings.updateComplete;
  expect(contrast('more').checked).toBe(true);
  contrast('system').click();
  expect(viewer.state.reading.contrastFrom).toBe('system');
});

test.each(['patterns', 'presenting'] as const)('%s is a switch of the map', async (name) => {
  const input = inside<HTMLInputElement>(settings, `input#${name}`);
  input.click();
  expect(viewer.state.reading[name]).toBe(true);
  viewer.setReading({ [name]: false });
  await settings.updateComplete;
  expect(input.checked).toBe(false);
});

test('colour vision and what is said are chosen from lists', () => {
  choose('vision', 'deuteranopia');
  choose('verbosity', 'all');
  expect(viewer.state.vision).toBe('deuteranopia');
  expect(viewer.state.reading.verbosity).toBe('all');
});

test('every control has a sentence on what it does, in both languages, and no accessibility violation', async () => {
  const described = [...(settings.shadowRoot?.querySelectorAll('[aria-describedby]') ?? [])];
  expect(described).toHaveLength(5);
  for (const each of described)
    expect(inside(settings, `#${each.getAttribute('aria-describedby')}`).textContent).not.toBe('');
  expect(await axeViolations(settings)).toEqual([]);
  viewer.setLocale('zh');
  await settings.updateComplete;
  expect(shownText(settings)).toContain('对比度');
  expect(shownText(settings)).not.toMatch(/reading\.|[A-Za-z]{4,}/);
});
