import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AtlasError } from '../../core/atlas-error.js';
import { axeViolations } from '../testing/axe-check.js';
import { allInside, inside, mount, shownText } from '../testing/deep-query.js';
import { FakeViewer } from '../testing/fake-viewer.js';
import { JjjLayerList } from './layer-list.js';

let viewer: FakeViewer;
let list: JjjLayerList;

beforeEach(async () => {
  viewer = new FakeViewer();
  list = await mount(new JjjLayerList(), { viewer });
});

afterEach(() => list.remove());

function row(id: string): HTMLElement {
  return inside(list, `[data-layer="${id}"]`);
}

function part<T extends HTMLElement>(id: string, selector: string): T {
  const found = row(id).querySelector<T>(selector);
  if (!found) throw new Error(`Expected ${selector} in the row of ${id}.`);
  return found;
}

test('lists the layers topmost first', () => {
  expect(allInside(list, '.name').map((name) => name.textContent)).toEqual(['Sites', 'Lines', 'Income']);
});

test('says how much of a large file is here, and what is missing from the view', async () => {
  const inView = { count: 1234, generalised: false, reading: false, truncated: true };
  viewer.changeLayer('lines', { status: { phase: 'loaded', featureCount: 1_000_000, readWhole: false, inView } });
  await list.updateComplete;
  expect(part('lines', '.state [aria-hidden]').textContent).toBe('1,234 / 1,000,000');
  expect(part('lines', '.state .sr-only').textContent).toBe('1,234 of 1,000,000 features');
  expect(part('lines', '.notice').textContent).toContain('Zoom in to see all');
  const overview = { ...inView, generalised: true, truncated: false };
  const status = {
    phase: 'loaded',
    featureCount: 1_000_000,
    readWhole: true,
    lacksIndex: true,
    inView: overview,
  } as const;
  viewer.changeLayer('lines', { status });
  await list.updateComplete;
  expect(part('lines', '.state .sr-only').textContent).toContain('overview of 1,000,000 features');
  expect(part('lines', '.notice').textContent).toContain('no spatial index');
});

test('shows a layer from the keyboard alone', async () => {
  part<HTMLInputElement>('sites', 'input[role=switch]').focus();
  await userEvent.keyboard(' ');
  await list.updateComplete;
  expect(viewer.state.layers.find((layer) => layer.id === 'sites')?.visible).toBe(true);
  expect(part<HTMLInputElement>('sites', 'input[role=switch]').checked).toBe(true);
});

test('offers the variants of a layer that has several', async () => {
  await userEvent.selectOptions(part('areas', 'select'), 'Rural income');
  expect(viewer.state.layers.find((layer) => layer.id === 'areas')?.variant).toBe('rural');
  expect(row('lines').querySelector('select')).toBeNull();
});

test('sets the opacity with the arrow keys', async () => {
  part('areas', '.head button').click();
  await list.updateComplete;
  part('areas', 'input[type=range]').focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(viewer.state.layers.find((layer) => layer.id === 'areas')?.opacity).toBe(0.75);
});

test('moves a layer and keeps the focus on the button that moved it', async () => {
  part('areas', '.head button').click();
  await list.updateComplete;
  part('areas', 'button[data-step="1"]').focus();
  await userEvent.keyboard('{Enter}');
  await list.updateComplete;
  expect(viewer.state.layers.map((layer) => layer.id)).toEqual(['lines', 'areas', 'sites']);
  expect(list.shadowRoot?.activeElement).toBe(part('areas', 'button[data-step="1"]'));
  await expect.poll(() => inside(list, '[role=status]').textContent).toContain('2 of 3');
});

test('says how far a load has come', async () => {
  viewer.changeLayer('areas', { status: { phase: 'loading', bytesFetched: 25, bytesTotal: 100 } });
  await list.updateComplete;
  expect(part('areas', '.state').textContent).toContain('25%');
  expect(part<HTMLProgressElement>('areas', 'progress').value).toBe(0.25);
});

test('shows an error where the layer is, and tries again on request', async () => {
  const details = { file: 'areas.fgb', url: 'https://example.org/areas.fgb', status: 404 };
  const error = new AtlasError('file-missing', 'missing', { details });
  viewer.changeLayer('areas', { status: { phase: 'failed', error } });
  await list.updateComplete;
  expect(part('areas', '.error').textContent).toContain('areas.fgb');
  part('areas', '.error button').click();
  await list.updateComplete;
  expect(viewer.retried).toEqual(['areas']);
  expect(row('areas').querySelector('.error')).toBeNull();
});

test('says when a file had to be read whole', async () => {
  viewer.changeLayer('areas', { status: { phase: 'loaded', featureCount: 4, readWhole: true } });
  await list.updateComplete;
  expect(part('areas', '.notice').textContent).toContain('read whole');
});

test('names source, licence, vintage and what is left out, and links http(s) only', async () => {
  part('areas', '.head button').click();
  await list.updateComplete;
  const text = part('areas', '.sources').textContent;
  for (const word of ['Yearbook of Areas', 'CC BY 4.0', '2020', '3 of 4', 'one area']) expect(text).toContain(word);
  const headings = [...row('areas').querySelectorAll('h4')].map((heading) => heading.textContent);
  expect(headings).toEqual(['Sources of the figures shown']);
  expect(part('areas', '.record:last-of-type').textContent).toContain('a copy at the library');
  const links = [...row('areas').querySelectorAll('a')];
  expect(links.map((link) => new URL(link.href).protocol)).toEqual(['https:', 'https:']);
  expect(links.every((link) => link.rel.includes('noopener'))).toBe(true);
});

test('opens a feature of a layer from the keyboard', async () => {
  part('areas', '.head button').click();
  await list.updateComplete;
  part('areas', '.features summary').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => row('areas').querySelector('jjj-feature-search')).not.toBeNull();
  await userEvent.keyboard('{Tab}Feature 3{ArrowDown}{Enter}');
  expect(viewer.state.selection).toEqual({ layer: 'areas', id: '3' });
});

test('speaks the other language at once', async () => {
  viewer.setLocale('zh');
  await list.updateComplete;
  expect(shownText(list)).toContain('收入');
  expect(inside(list, '.frame').lang).toBe('zh-CN');
});

test.each(['light', 'dark'] as const)('has no accessibility violation when %s', async (theme) => {
  viewer.setTheme(theme);
  part('areas', '.head button').click();
  viewer.changeLayer('lines', { status: { phase: 'failed', error: new AtlasError('no-index', 'no index') } });
  await list.updateComplete;
  expect(await axeViolations(list)).toEqual([]);
});
