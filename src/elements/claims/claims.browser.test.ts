import { afterEach, beforeEach, expect, test } from 'vitest';
import { axeViolations } from '../testing/axe-check.js';
import { allInside, inside, mount, shownText } from '../testing/deep-query.js';
import { fakeFigures, fakeNetworks, fakeStory } from '../testing/fake-story.js';
import { FakeViewer } from '../testing/fake-viewer.js';
import { JjjClaims } from './claims.js';

let viewer: FakeViewer;
let claims: JjjClaims;

beforeEach(async () => {
  viewer = new FakeViewer();
  Object.assign(viewer.files, { story: fakeStory, figures: fakeFigures, networks: fakeNetworks });
  claims = await mount(new JjjClaims(), { viewer });
  await settled();
});

afterEach(() => claims.remove());

/** Until what was fetched is drawn. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
  await claims.updateComplete;
}

const listed = () => allInside(claims, '.claim').map((each) => each.dataset.claim);

async function press(selector: string): Promise<void> {
  inside(claims, selector).click();
  await settled();
}

/** Claimed, official and the atlas’s own number of the first figure, and how far that is from both. */
function firstFigure(): (string | undefined)[] {
  const cells = inside(claims, 'tbody tr:nth-child(2)').children;
  return [...cells, inside(claims, '.differences')].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim());
}

test('lists every claim with its verdict as a word, and narrows the list to one verdict', async () => {
  expect(listed()).toEqual(['income', 'people', 'visit']);
  expect(allInside(claims, '.verdict').map((each) => each.textContent?.trim())).toEqual([
    'Mislabelled',
    'Confirmed',
    'Unverified',
  ]);
  const buttons = allInside(claims, '.filter button');
  expect(buttons.map((each) => each.textContent?.trim())).toEqual([
    'All (3)',
    'Confirmed (1)',
    'Mislabelled (1)',
    'Unverified (1)',
  ]);
  await press('.filter button:nth-child(2)');
  expect(listed()).toEqual(['people']);
  expect(inside(claims, '.filter [aria-pressed=true]').textContent?.trim()).toBe('Confirmed (1)');
});

test('sets the map as the claim says, marks the claim and opens its figures', async () => {
  await press('[data-claim=income] button.show');
  expect(viewer.shown).toEqual([{ layers: [{ id: 'areas' }], year: 2020 }]);
  expect(inside(claims, '[aria-current=true]').dataset.claim).toBe('income');
  expect(firstFigure()).toEqual([
    '50.0%',
    '40.0%',
    '40.0%',
    'Atlas less claim−10.0 percentage points Atlas less official0.0 percentage points',
  ]);
});

test('takes the mark away when the map shows something else', async () => {
  await press('[data-claim=income] button.show');
  viewer.change({
    year: 2020,
    layers: viewer.state.layers.map((layer) => ({ ...layer, visible: layer.id === 'areas' })),
  });
  await settled();
  expect(inside(claims, '[aria-current=true]').dataset.claim).toBe('income');
  viewer.change({ year: 2012 });
  await settled();
  expect(allInside(claims, '[aria-current=true]')).toEqual([]);
});

test('says what is not on the map, what the data has not, and which sources there are', async () => {
  expect(inside(claims, '[data-claim=people]').textContent).toContain('Not on the map: There is nothing to draw.');
  expect(allInside(claims, '[data-claim=people] button.show')).toEqual([]);
  await press('[data-claim=income] summary');
  const income = inside(claims, '[data-claim=income]');
  expect(income.textContent).toContain('not in this dataset');
  expect(income.textContent).toContain('Output is not in the data.');
  const links = [...income.querySelectorAll('.sources a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual(['https://office.example/1']);
  expect(income.querySelector('.record')?.textContent).toContain('Office of figures');
});

test('says why it has no claims, and tries again', async () => {
  const failing = new FakeViewer();
  claims.viewer = failing;
  await settled();
  expect(inside(claims, '[role=alert]').textContent).toContain('Try again');
  failing.files.story = fakeStory;
  await press('.failure button');
  expect(listed()).toHaveLength(3);
});

test('speaks Chinese', async () => {
  viewer.setLocale('zh');
  await press('[data-claim=income] button.show');
  const text = shownText(claims);
  expect(text).toContain('口径有误');
  expect(text).toContain('图集与说法之差−10.0个百分点');
  expect(text).not.toMatch(/Show|Claim|Atlas|percentage/);
});

test.each(['light', 'dark'] as const)('passes axe, %s', async (theme) => {
  viewer.setTheme(theme);
  await press('[data-claim=income] button.show');
  expect(await axeViolations(claims)).toEqual([]);
});
