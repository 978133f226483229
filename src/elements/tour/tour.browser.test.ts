import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { axeViolations } from '../testing/axe-check.js';
import { allInside, inside, mount, shownText } from '../testing/deep-query.js';
import { fakeStory } from '../testing/fake-story.js';
import { FakeViewer } from '../testing/fake-viewer.js';
import { JjjTour } from './tour.js';

let viewer: FakeViewer;
let tour: JjjTour;

beforeEach(async () => {
  viewer = new FakeViewer();
  viewer.files.story = fakeStory;
  tour = await mount(new JjjTour(), { viewer });
  await settled();
});

afterEach(() => tour.remove());

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
  await tour.updateComplete;
}

async function press(selector: string): Promise<void> {
  inside(tour, selector).click();
  await settled();
}

const title = () => inside(tour, 'h3').textContent;
const focused = () => tour.shadowRoot?.activeElement;

test('begins at the first step, sets the map and moves the focus to its title', async () => {
  expect(allInside(tour, '.steps li')).toHaveLength(3);
  await press('button.start');
  expect(title()).toBe('Step one');
  expect(shownText(tour)).toContain('Step 1 of 3');
  expect(viewer.shown).toEqual([fakeStory.tour[0]?.setting]);
  expect(focused()).toBe(inside(tour, 'h3'));
  expect(inside(tour, '.claims').textContent).toContain('Mislabelled');
});

test('goes on and back with buttons and arrow keys, and announces the title of each step', async () => {
  await press('button.start');
  await press('button.next');
  expect(inside(tour, '[role=status]').textContent).toBe('Step 2 of 3: Step two');
  inside(tour, 'button.next').focus();
  await userEvent.keyboard('{ArrowRight}');
  await settled();
  expect(title()).toBe('Step three');
  await userEvent.keyboard('{ArrowRight}');
  await settled();
  expect(title()).toBe('Step three');
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  await settled();
  expect(title()).toBe('Step one');
  expect(inside<HTMLButtonElement>(tour, 'button.previous').disabled).toBe(true);
  expect(viewer.shown.map(({ year }) => year)).toEqual([2010, 2011, 2012, 2011, 2010]);
});

test('keeps the focus in the tour when the button pressed is shut off', async () => {
  await press('button.start');
  await press('button.next');
  inside(tour, 'button.previous').focus();
  await press('button.previous');
  expect(focused()).toBe(inside(tour, 'button.next'));
});

test('brings back what the map showed when it is left', async () => {
  const choice = {
    level: 'county',
    figure: { indicator: 'income', year: 2020, measure: 'value' },
    classing: { method: 'quantile', classCount: 5 },
    palette: 'purples',
    form: 'areas',
  } as const;
  viewer.change({ year: 2015, since: 2010, profile: ['a'], thematic: { phase: 'making', choice } });
  viewer.changeLayer('lines', { visible: false, variant: 'all' });
  viewer.ask({ ask: 'find', layers: [{ layer: 'areas' }] });
  const before = viewer.state;
  await press('button.start');
  viewer.changeLayer('lines', { variant: 'other' });
  viewer.clearQuestion();
  await press('button.leave');
  expect(viewer.shown.at(-1)).toEqual({
    layers: before.layers.filter(({ visible }) => visible).map(({ id, variant }) => ({ id, variant })),
    thematic: choice,
    year: 2015,
    month: null,
    since: 2010,
    select: null,
    profile: ['a'],
  });
  expect(viewer.state.layers.find(({ id }) => id === 'lines')?.variant).toBe('all');
  expect(viewer.moves).toEqual([before.view]);
  expect(viewer.asked).toHaveLength(2);
  expect(focused()).toBe(inside(tour, 'button.start'));
});

test('speaks Chinese', async () => {
  viewer.setLocale('zh');
  await press('button.start');
  expect(shownText(tour)).toContain('第1步，共3步');
  expect(shownText(tour)).not.toMatch(/Step|tour|Next/);
});

test('passes axe', async () => {
  expect(await axeViolations(tour)).toEqual([]);
  await press('button.start');
  expect(await axeViolations(tour)).toEqual([]);
});
