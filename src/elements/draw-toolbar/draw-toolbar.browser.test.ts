import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FakeDrawingTool } from '../../testing/fake-drawing-tool.js';
import { axeViolations } from '../testing/axe-check.js';
import { allInside, inside, mount } from '../testing/deep-query.js';
import { FakeViewer } from '../testing/fake-viewer.js';
import { JjjDrawToolbar } from './draw-toolbar.js';

let viewer: FakeViewer;
let toolbar: JjjDrawToolbar;

beforeEach(async () => {
  viewer = new FakeViewer();
  toolbar = await mount(new JjjDrawToolbar(), { viewer });
});

afterEach(() => toolbar.remove());

function byLabel(label: string): HTMLElement {
  return inside(toolbar, `[aria-label="${label}"]`);
}

function shapes(): string[] {
  return allInside(toolbar, '.shapes .shape').map((row) => row.textContent.replace(/\s+/g, ' ').trim());
}

async function tool(): Promise<FakeDrawingTool> {
  return vi.waitFor(() => {
    const [opened] = viewer.renderer.tools;
    if (!opened) throw new Error('No tool was opened.');
    return opened;
  });
}

async function type(kind: string, positions: string): Promise<void> {
  inside<HTMLDetailsElement>(toolbar, '.typing').open = true;
  await userEvent.selectOptions(inside(toolbar, '#kind'), kind);
  await toolbar.updateComplete;
  await userEvent.fill(inside(toolbar, '#positions'), positions);
}

test('opens no drawing tool before somebody draws', async () => {
  expect(viewer.renderer.tools).toEqual([]);
  expect(inside(toolbar, '.frame').textContent).toContain('Nothing is drawn.');
});

test('takes up a way to draw and gives the map back, by keys alone', async () => {
  byLabel('Choose and change shapes').focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{Enter}');
  await toolbar.updateComplete;
  expect(byLabel('Draw a polygon').getAttribute('aria-pressed')).toBe('true');
  const opened = await tool();
  await vi.waitFor(() => expect(opened.orders).toEqual(['focus']));
  expect(opened.mode).toBe('polygon');
  await userEvent.keyboard('{Enter}');
  expect(viewer.state.drawing.mode).toBe('none');
});

test('is one stop of the Tab key, and its ends meet', async () => {
  byLabel('Choose and change shapes').focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(toolbar.shadowRoot?.activeElement?.getAttribute('aria-label')).toBe('Save the shapes as GeoJSON');
  await userEvent.keyboard('{Home}');
  expect(allInside(toolbar, '.tools button').filter((each) => each.tabIndex === 0)).toHaveLength(1);
});

test('shows length and area of what is being drawn, as it goes', async () => {
  viewer.drawing.setMode('polygon');
  const { hand } = await tool();
  const coordinates = [
    [
      [116, 40],
      [116.1, 40],
      [116.1, 40.1],
      [116, 40],
    ],
  ];
  hand.drafted({ id: 'draft', kind: 'polygon', geometry: { type: 'Polygon', coordinates } });
  await toolbar.updateComplete;
  const text = inside(toolbar, '.draft').textContent.replace(/\s+/g, ' ');
  expect(text).toContain('area 47.39 km² 4,738.6 ha 71,078 mu perimeter 33.65 km');
});

test('a typed polygon is added and measured, its letters in either order', async () => {
  await type('polygon', '40N 116E\n116.1, 40\n40°06′N 116°06′E');
  await userEvent.keyboard('{Tab}{Enter}');
  await toolbar.updateComplete;
  expect(shapes()).toHaveLength(1);
  expect(shapes()[0]).toMatch(/^Polygon 1 area 47\.\d+ km²/);
});

test('names the line that is no position, and lets it be corrected', async () => {
  await type('line', '116, 40\nnowhere');
  await userEvent.click(inside(toolbar, '[type=submit]'));
  await toolbar.updateComplete;
  expect(inside(toolbar, '#fault').textContent).toContain('Line 2 is no position: nowhere');
  expect(inside(toolbar, '#positions').getAttribute('aria-invalid')).toBe('true');
  await userEvent.fill(inside(toolbar, '#positions'), '116, 40\n117, 40');
  await userEvent.click(inside(toolbar, '[type=submit]'));
  await toolbar.updateComplete;
  expect(shapes()).toEqual(['Line 1 length 85.39 km']);
});

test('a typed circle is round on the ground', async () => {
  await type('circle', '116.4, 39.9');
  await userEvent.fill(inside(toolbar, '#radius'), '10');
  await userEvent.click(inside(toolbar, '[type=submit]'));
  await vi.waitFor(() => expect(shapes()).toHaveLength(1));
  expect(shapes()[0]).toContain('Circle 1 Radius 10.00 km area 314.0 km² 31,403 ha');
});

test('the form changes the chosen shape; undo and redo walk back and forth', async () => {
  viewer.drawing.addShape({ kind: 'point', geometry: { type: 'Point', coordinates: [116, 40] } });
  await toolbar.updateComplete;
  expect(inside<HTMLTextAreaElement>(toolbar, '#positions').value).toBe('116, 40');
  await userEvent.fill(inside(toolbar, '#positions'), '117, 41');
  await userEvent.click(inside(toolbar, '[type=submit]'));
  await toolbar.updateComplete;
  expect(shapes()).toEqual(['Point 1 117.00000, 41.00000']);
  await userEvent.click(byLabel('Undo'));
  await toolbar.updateComplete;
  expect(shapes()).toEqual(['Point 1 116.00000, 40.00000']);
  await userEvent.click(byLabel('Redo'));
  await userEvent.click(byLabel('Delete the chosen shape'));
  await toolbar.updateComplete;
  expect(shapes()).toEqual([]);
});

test('a shape that crosses itself is refused, with the place', async () => {
  await type('polygon', '116, 40\n117, 41\n117, 40\n116, 41');
  await userEvent.click(inside(toolbar, '[type=submit]'));
  await toolbar.updateComplete;
  expect(inside(toolbar, '[part=problem]').textContent).toContain('116.50000, 40.50000');
  expect(shapes()).toEqual([]);
});

test('reads a GeoJSON file, and says why another cannot be read', async () => {
  const put = async (text: string) => {
    await userEvent.upload(inside(toolbar, 'input[type=file]'), new File([text], 'a.geojson'));
    await vi.waitFor(() => expect(inside<HTMLInputElement>(toolbar, 'input[type=file]').value).toBe(''));
    await toolbar.updateComplete;
  };
  await put('{"type":"Point","coordinates":[116,40]}');
  expect(shapes()).toEqual(['Point 1 116.00000, 40.00000']);
  await put('a,b\n1,2');
  expect(inside(toolbar, '[part=problem]').textContent).toContain('This is no JSON');
});

test('tells whoever does not see the map what was drawn', async () => {
  viewer.drawing.setMode('line');
  const { hand } = await tool();
  const coordinates = [
    [116, 40],
    [117, 40],
  ];
  hand.changed([{ id: 'hand', kind: 'line', geometry: { type: 'LineString', coordinates } }]);
  await vi.waitFor(() => expect(inside(toolbar, '[role=status]').textContent).toBe('Done. Line 1, length 85.39 km.'));
});

test('speaks Chinese', async () => {
  viewer.setLocale('zh');
  viewer.drawing.addShape({ kind: 'point', geometry: { type: 'Point', coordinates: [116, 40] } });
  await toolbar.updateComplete;
  expect(shapes()).toEqual(['点 1 116.00000, 40.00000']);
});

test.each(['light', 'dark'] as const)('has no accessibility violation when %s', async (theme) => {
  viewer.setTheme(theme);
  viewer.drawing.setMode('polygon');
  await type('polygon', '116, 40\n117, 41\n117, 40');
  await userEvent.click(inside(toolbar, '[type=submit]'));
  await toolbar.updateComplete;
  expect(shapes()).toHaveLength(1);
  expect(await axeViolations(toolbar)).toEqual([]);
});
