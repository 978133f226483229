import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { axeViolations } from '../testing/axe-check.js';
import { allInside, inside, mount, shownText } from '../testing/deep-query.js';
import { fakeGrowth } from '../testing/fake-networks.js';
import { FakeViewer } from '../testing/fake-viewer.js';
import { JjjTimeSlider } from './time-slider.js';

let viewer: FakeViewer;
let slider: JjjTimeSlider;

beforeEach(async () => {
  viewer = new FakeViewer();
  viewer.files.networks = fakeGrowth;
  slider = await mount(new JjjTimeSlider(), { viewer });
});

afterEach(() => {
  slider.remove();
  vi.useRealTimers();
});

const handle = (which: 'since' | 'year') => inside(slider, `[data-handle="${which}"]`);
const said = (which: 'since' | 'year') => handle(which).getAttribute('aria-valuetext');
const time = () => [viewer.state.since, viewer.state.year, viewer.state.month];

async function turnOn(): Promise<void> {
  inside(slider, '.turn-on').click();
  await vi.waitFor(() => inside(slider, '.networks'));
}

async function choose(id: string, value: string): Promise<void> {
  const select = inside<HTMLSelectElement>(slider, `#${id}`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await slider.updateComplete;
}

test('is off at first, and opens on the span of the catalog with the focus on its year', async () => {
  expect(shownText(slider)).toBe('Time All years Move through time');
  await turnOn();
  expect(time()).toEqual([2013, 2023, null]);
  expect(slider.shadowRoot?.activeElement).toBe(handle('year'));
  inside(slider, '.turn-off').click();
  await slider.updateComplete;
  expect(viewer.state.year).toBeNull();
  expect(slider.shadowRoot?.activeElement).toBe(inside(slider, '.turn-on'));
});

describe('turned on', () => {
  beforeEach(async () => {
    viewer.setTime({ year: 2020, month: null, since: 2013 });
    await vi.waitFor(() => inside(slider, '.networks'));
  });

  test('is a slider for each end of the span, that says how long the network was', () => {
    const attributes = (which: 'since' | 'year') =>
      ['role', 'aria-valuemin', 'aria-valuenow', 'aria-valuemax'].map((name) => handle(which).getAttribute(name));
    expect(attributes('since')).toEqual(['slider', '2008', '2013', '2019']);
    expect(attributes('year')).toEqual(['slider', '2014', '2020', '2023']);
    expect(said('since')).toBe('2013: 1,275 km of railway open, and 20 km without a date');
    expect(said('year')).toBe('2020: 2,124 km of railway open, and 20 km without a date');
  });

  test('moves with the keys, and neither end passes the other', async () => {
    handle('year').focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(time()).toEqual([2013, 2019, null]);
    await userEvent.keyboard('{Home}');
    expect(time()).toEqual([2013, 2014, null]);
    await userEvent.keyboard('{End}{PageDown}');
    expect(time()).toEqual([2013, 2018, null]);
    handle('since').focus();
    await userEvent.keyboard('{End}');
    expect(time()).toEqual([2017, 2018, null]);
  });

  test('steps by months when asked to, and back to the end of a year', async () => {
    await choose('unit', 'month');
    handle('year').focus();
    await userEvent.keyboard('{ArrowLeft}');
    await slider.updateComplete;
    expect(time()).toEqual([2013, 2020, 11]);
    expect(said('year')).toMatch(/^November 2020: 1,275 km/);
    await choose('unit', 'year');
    expect(time()).toEqual([2013, 2020, null]);
  });

  test('moves the nearer end to where the pointer goes, once for each picture', async () => {
    const calls = vi.spyOn(viewer, 'setTime');
    const line = inside(slider, '.line').getBoundingClientRect();
    const at = (share: number) => ({
      clientX: line.left + share * line.width,
      clientY: line.top,
      pointerId: 1,
      isPrimary: true,
    });
    const track = inside(slider, '.track');
    track.setPointerCapture = () => {};
    track.dispatchEvent(new PointerEvent('pointerdown', { ...at(11 / 16), button: 0, bubbles: true }));
    for (const share of [12, 14, 15]) track.dispatchEvent(new PointerEvent('pointermove', at(share / 16)));
    await vi.waitFor(() => expect(calls).toHaveBeenCalled());
    expect(calls.mock.calls).toEqual([[{ year: 2022, month: null }]]);
  });

  test('hatches the years after the last complete one, and says so', () => {
    const hatched = inside(slider, '.hatch');
    expect(hatched.dataset.from).toBe('2021');
    expect(Number.parseFloat(hatched.style.insetInlineStart)).toBeCloseTo((13 / 16) * 100, 2);
    expect(inside(slider, '.complete').textContent).toContain('Lines: complete to 2020');
  });

  test('ends the span with its switch, and begins one again', async () => {
    const range = inside<HTMLInputElement>(slider, '[role="switch"]');
    range.click();
    expect(viewer.state.since).toBeNull();
    await slider.updateComplete;
    expect(allInside(slider, '[role="slider"]')).toHaveLength(1);
    viewer.setTime({ year: 2012 });
    range.click();
    expect(viewer.state.since).toBe(2011);
  });

  test('plays to the end, says nothing on the way, and speaks when it rests', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await choose('speed', '2');
    inside(slider, '[data-does="play"]').click();
    vi.advanceTimersByTime(600);
    await slider.updateComplete;
    expect(viewer.state.year).toBe(2021);
    expect(inside(slider, '[role="status"]').textContent).toBe('');
    expect(inside(slider, '[data-does="play"]').ariaLabel).toBe('Pause');
    vi.advanceTimersByTime(1200);
    await slider.updateComplete;
    expect(viewer.state.year).toBe(2023);
    expect(inside(slider, '[data-does="play"]').ariaLabel).toBe('Play');
    expect(inside(slider, '[role="status"]').textContent).toMatch(/^2023: 2,583 km/);
    inside(slider, '[data-does="play"]').click();
    expect(viewer.state.year).toBe(2014);
  });

  test('pauses when the reader takes over', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    inside(slider, '[data-does="play"]').click();
    handle('year').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft' }));
    vi.advanceTimersByTime(5000);
    expect(viewer.state.year).toBe(2019);
  });
});

describe('what is said of a network', () => {
  beforeEach(async () => {
    viewer.setTime({ year: 2023, month: null, since: 2013 });
    await vi.waitFor(() => inside(slider, '.networks'));
  });

  test('is what is drawn beside what was published, undated lines apart, and growth as a range', () => {
    const text = inside(slider, '.network').textContent.replace(/\s+/g, ' ');
    expect(text).toContain('2,583 km 20 km more without a date');
    expect(text).toContain('published for 2023: 2,624 km, drawn −41 km to −21 km');
    const growth = allInside(slider, '.growth span').map((span) => span.textContent);
    expect(growth).toEqual(['+1,308 km since 2013', 'growth +101.0% to +102.6%', 'as published +104.4%']);
    expect(text).toContain('3 km were under construction');
    expect(inside<HTMLAnchorElement>(slider, '.figures a').href).toBe('https://host.example/yearbook');
  });

  test('is told by province and class', () => {
    const rows = allInside(slider, 'tbody tr').map((row) =>
      [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
    );
    expect(rows).toEqual([
      ['East', '1,459', '0', '1,459', '0', '–', '–'],
      ['West', '849', '275', '1,124', '20', '–', '–'],
      ['All', '2,308', '275', '2,583', '20', '2,624 (2023) Rounded.', '−41 to −21'],
    ]);
  });

  test('names openings that are not drawn, each with its source', () => {
    const undrawn = inside(slider, '.undrawn');
    expect(undrawn.querySelector('summary')?.textContent).toBe(
      'Known but not drawn: 1 opening by the end of 2023 (72 km); 1 line without a date (length not in this dataset)',
    );
    expect(undrawn.querySelector('li')?.textContent.replace(/\s+/g, ' ').trim()).toBe(
      'North link · about 72 km · open by 8 August 2022 Yearbook of railways',
    );
  });

  test('is not there while the layer is hidden', async () => {
    viewer.showLayer('lines', false);
    await slider.updateComplete;
    expect(said('year')).toBe('2023');
    expect(shownText(slider)).toContain('Show a layer of railways or roads');
  });

  test('is said in Chinese', async () => {
    viewer.setLocale('zh');
    await slider.updateComplete;
    expect(said('year')).toBe('2023年：铁路通车2,583 公里，另有20 公里无开通时间');
    expect(inside(slider, '.now').textContent).toBe('2013年至2023年');
  });
});

test('says why the kilometres are not there', async () => {
  viewer.files.networks = undefined as never;
  viewer.setTime({ year: 2020 });
  await vi.waitFor(() => expect(shownText(slider)).toContain('The kilometres could not be read.'));
});

test.each(['light', 'dark'] as const)('has no accessibility violation when %s', async (theme) => {
  viewer.setTheme(theme);
  viewer.setTime({ year: 2023, month: null, since: 2013 });
  await vi.waitFor(() => inside(slider, '.networks'));
  for (const details of allInside<HTMLDetailsElement>(slider, 'details')) details.open = true;
  expect(await axeViolations(slider)).toEqual([]);
});
