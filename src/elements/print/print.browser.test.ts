import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { axeViolations } from '../testing/axe-check.js';
import { allInside, inside, mount } from '../testing/deep-query.js';
import { FakeViewer } from '../testing/fake-viewer.js';
import { JjjPrint } from './print.js';

let viewer: FakeViewer;
let print: JjjPrint;

beforeEach(async () => {
  viewer = new FakeViewer();
  print = await mount(new JjjPrint(), { viewer });
});

afterEach(() => print.remove());

async function opened(): Promise<void> {
  inside(print, '.open').click();
  await print.updateComplete;
  await print.updateComplete;
}

function choose(id: string, value: string): void {
  const field = inside(print, `#${id}`) as HTMLSelectElement;
  field.value = value;
  field.dispatchEvent(new Event('change'));
}

function button(label: string): HTMLButtonElement {
  const found = allInside(print, 'button').find((each) => each.textContent.trim() === label);
  if (!(found instanceof HTMLButtonElement)) throw new Error(`There is no button "${label}".`);
  return found;
}

test('begins with A3 in portrait at 1:2,000,000, and marks the scales that show the view', async () => {
  await opened();
  const scale = inside(print, '#scale') as HTMLSelectElement;
  expect((inside(print, '#paper') as HTMLSelectElement).value).toBe('A3');
  expect(scale.value).toBe('2000000');
  // The fake view is ten degrees wide and high.
  expect(scale.options[0]?.textContent).toContain('Fit the present view (1:3,000,000)');
  expect([...scale.options].filter((option) => option.textContent.includes('shows all')).length).toBe(1);
});

test('a landscape sheet has its legend beside the map until the reader says otherwise', async () => {
  await opened();
  choose('orientation', 'landscape');
  await print.updateComplete;
  expect((inside(print, '#legend') as HTMLSelectElement).value).toBe('beside');
  choose('legend', 'inside');
  choose('orientation', 'portrait');
  choose('orientation', 'landscape');
  await print.updateComplete;
  expect((inside(print, '#legend') as HTMLSelectElement).value).toBe('inside');
});

test('orders the map of the page in its size and shows the page', async () => {
  await opened();
  choose('paper', 'A4');
  await print.updateComplete;
  button('Preview').click();
  await vi.waitFor(() => expect(allInside(print, '.sheet canvas')).toHaveLength(1), { timeout: 20_000 });
  const canvas = inside(print, '.sheet canvas') as unknown as HTMLCanvasElement;
  expect(canvas.width / canvas.height).toBeCloseTo(210 / 297, 2);
  expect(canvas.getAttribute('aria-label')).toContain('A4, 1:2,000,000');
  const [order] = viewer.renderer.orders;
  expect(order?.widthPx).toBeGreaterThan(700);
  expect(order?.view.center).toEqual([5, 5]);
  expect(order?.scene).toEqual({ theme: 'light', selection: null });
});

test('says why a page could not be made, and can be asked again', async () => {
  viewer.renderer.plate = () => Promise.reject(new Error('no card'));
  await opened();
  button('Preview').click();
  await vi.waitFor(() => expect(inside(print, '.said').textContent).toContain('no card'), { timeout: 20_000 });
  expect(button('Preview').disabled).toBe(false);
});

test('a picture that the browser does not copy is said to be refused', async () => {
  const write = vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  await opened();
  button('Copy').click();
  const refused = 'does not allow pictures to be copied';
  await vi.waitFor(() => expect(inside(print, '.said').textContent).toContain(refused), { timeout: 20_000 });
  write.mockRestore();
});

test('has no fault that axe finds, closed and open, in both languages', async () => {
  expect(await axeViolations(print)).toEqual([]);
  await opened();
  expect(await axeViolations(print)).toEqual([]);
  viewer.setLocale('zh');
  await print.updateComplete;
  expect(inside(print, 'h2').textContent).toBe('打印与图片');
  expect(await axeViolations(print)).toEqual([]);
});

test('gives the focus back to the button that opened it', async () => {
  inside(print, '.open').focus();
  await opened();
  inside(print, '.head .icon').click();
  expect(print.shadowRoot?.activeElement?.className).toBe('open');
});
