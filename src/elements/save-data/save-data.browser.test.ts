import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { axeViolations } from '../testing/axe-check.js';
import { allInside, inside, mount } from '../testing/deep-query.js';
import { fakeAnswer } from '../testing/fake-answer.js';
import { FakeViewer } from '../testing/fake-viewer.js';
import { JjjSaveData } from './save-data.js';

let viewer: FakeViewer;
let element: JjjSaveData;

beforeEach(async () => {
  viewer = new FakeViewer();
  element = await mount(new JjjSaveData(), { viewer });
});

afterEach(() => element.remove());

const field = (id: string) => inside(element, `#${id}`) as HTMLSelectElement;
const said = () => inside(element, '.said').textContent.trim();

async function choose(id: string, value: string): Promise<void> {
  field(id).value = value;
  field(id).dispatchEvent(new Event('change'));
  await element.updateComplete;
}

test('opens with the layer and the features that were asked for', async () => {
  viewer.select({ layer: 'areas', id: '1' });
  await element.open({ layer: 'areas', scope: 'selection' });
  await element.updateComplete;
  expect([field('subject').value, field('scope').value]).toEqual(['areas', 'selection']);
  await choose('format', 'kml');
  expect(allInside(element, '#crs')).toEqual([]);
  expect(inside(element, 'dialog').textContent).toContain('KML is always WGS 84.');
});

test('opens with the answer when there is one, and saves it in slices', async () => {
  const answer = fakeAnswer(30);
  viewer.change({ question: { phase: 'answered', request: answer.request, answer } });
  await element.open();
  await element.updateComplete;
  expect(field('subject').value).toBe('');
  await choose('format', 'shapefile');
  inside(element, '[data-act="save"]').click();
  await vi.waitFor(() => expect(said()).toMatch(/Saved as .*\.zip: 30 features/));
});

test('says that there is nothing to save', async () => {
  await element.open({ layer: 'areas' });
  await element.updateComplete;
  inside(element, '[data-act="save"]').click();
  await vi.waitFor(() => expect(said()).toContain('There are no features to save.'));
});

test('says what is wrong with a project, and changes nothing', async () => {
  await element.open();
  const before = viewer.state;
  await element.openProject(new Blob(['{"kind":"jjj-project","version":1}']));
  await element.updateComplete;
  expect(said()).toContain('The project was not opened: made should be');
  expect(viewer.state).toBe(before);
});

test('is usable by everyone, in both languages', async () => {
  await element.open();
  await element.updateComplete;
  expect(await axeViolations(element)).toEqual([]);
  viewer.setLocale('zh');
  await element.updateComplete;
  expect(await axeViolations(element)).toEqual([]);
});
