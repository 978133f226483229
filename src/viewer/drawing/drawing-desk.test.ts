import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AtlasError } from '../../core/atlas-error.js';
import type { DrawnShape, ShapeDraft } from '../../core/drawing.js';
import { FakeRenderer } from '../../testing/fake-renderer.js';
import { smallCatalog } from '../../testing/small-catalog.js';
import { initialState } from '../initial-state.js';
import { StateStore } from '../state-store.js';
import { DrawingDesk } from './drawing-desk.js';

let renderer: FakeRenderer;
let store: StateStore;
let desk: DrawingDesk;

beforeEach(() => {
  renderer = new FakeRenderer();
  store = new StateStore(initialState(smallCatalog, 'en', 'light'));
  desk = new DrawingDesk(renderer, store);
});

function pointAt(lng: number): ShapeDraft {
  return { kind: 'point', geometry: { type: 'Point', coordinates: [lng, 40] } };
}

function polygonOf(...ring: [number, number][]): DrawnShape['geometry'] {
  return { type: 'Polygon', coordinates: [[...ring, ring[0] ?? [0, 0]]] };
}

const triangle = polygonOf([0, 0], [4, 0], [4, 4]);
const bow = polygonOf([0, 0], [4, 4], [4, 0], [0, 4]);

function lngs(): (number | undefined)[] {
  return store.state.drawing.shapes.map(({ geometry }) =>
    geometry.type === 'Point' ? geometry.coordinates[0] : undefined,
  );
}

async function openTool() {
  return vi.waitFor(() => {
    const [tool] = renderer.tools;
    if (!tool) throw new Error('No tool was opened.');
    return tool;
  });
}

describe('history', () => {
  it('takes each change back and does it again', () => {
    desk.addShape(pointAt(1));
    desk.addShape(pointAt(2));
    desk.replaceShape(store.state.drawing.shapes[0]?.id ?? '', pointAt(3));
    desk.removeShape(store.state.drawing.shapes[1]?.id ?? '');
    expect(lngs()).toEqual([3]);
    desk.undo();
    desk.undo();
    expect(lngs()).toEqual([1, 2]);
    desk.redo();
    expect(lngs()).toEqual([3, 2]);
    expect(store.state.drawing).toMatchObject({ canUndo: true, canRedo: true });
  });

  it('forgets what was taken back once something else is drawn', () => {
    desk.addShape(pointAt(1));
    desk.undo();
    desk.addShape(pointAt(2));
    desk.redo();
    expect(lngs()).toEqual([2]);
    expect(store.state.drawing.canRedo).toBe(false);
  });

  it('counts an import and clearing as one step each', () => {
    desk.importGeoJson('{"type":"MultiPoint","coordinates":[[1,1],[2,2],[3,3]]}');
    desk.clear();
    desk.undo();
    expect(lngs()).toEqual([1, 2, 3]);
    desk.undo();
    expect(lngs()).toEqual([]);
  });

  it('does not take back what was there from the beginning', () => {
    desk.begin([pointAt(1)]);
    expect(store.state.drawing).toMatchObject({ canUndo: false });
    expect(lngs()).toEqual([1]);
  });
});

describe('refusing', () => {
  it('leaves everything as it was, and says why and where', () => {
    desk.addShape(pointAt(1));
    desk.addShape({ kind: 'polygon', geometry: bow });
    expect(lngs()).toEqual([1]);
    expect(store.state.drawing.problem).toMatchObject({
      code: 'shape-invalid',
      details: { place: '2.00000, 2.00000' },
    });
    desk.importGeoJson('nonsense');
    expect(store.state.drawing.problem?.code).toBe('drawing-invalid');
    desk.undo();
    expect(store.state.drawing.problem).toBeNull();
  });

  it('takes a crossing shape off the map again', async () => {
    desk.setMode('polygon');
    const tool = await openTool();
    tool.hand.changed([{ id: 'hand', kind: 'polygon', geometry: bow }]);
    expect(tool.shapes).toEqual([]);
    expect(store.state.drawing.problem?.code).toBe('shape-invalid');
  });
});

describe('the tool on the map', () => {
  it('is opened when somebody draws, once, with what there is', async () => {
    desk.addShape(pointAt(1));
    expect(renderer.tools).toEqual([]);
    desk.setMode('line');
    desk.setMode('polygon');
    const tool = await openTool();
    expect(renderer.tools).toHaveLength(1);
    expect(tool).toMatchObject({ mode: 'polygon', shapes: store.state.drawing.shapes });
  });

  it('gives each change by hand as one step, and is shown what a step back leaves', async () => {
    desk.setMode('polygon');
    const tool = await openTool();
    tool.hand.drafted({ id: 'hand', kind: 'polygon', geometry: triangle });
    expect(store.state.drawing.draft).not.toBeNull();
    tool.hand.changed([{ id: 'hand', kind: 'polygon', geometry: triangle }]);
    expect(store.state.drawing).toMatchObject({ draft: null, canUndo: true });
    desk.undo();
    expect(tool.shapes).toEqual([]);
  });

  it('makes a circle by hand round on the ground, and keeps the radius of one that is moved', async () => {
    desk.setMode('circle');
    const tool = await openTool();
    const rough = polygonOf([116, 40.1], [115.87, 40], [116, 39.9], [116.13, 40]);
    tool.hand.changed([{ id: 'hand', kind: 'circle', geometry: rough, center: [116, 40] }]);
    await vi.waitFor(() => expect(store.state.drawing.shapes).toHaveLength(1));
    const [circle] = store.state.drawing.shapes;
    expect(circle?.radiusMeters).toBeGreaterThan(11_000);
    expect(circle?.geometry.type === 'Polygon' && circle.geometry.coordinates[0]?.length).toBe(129);
    expect(tool.shapes).toEqual([circle]);
    tool.hand.changed([{ id: 'hand', kind: 'circle', geometry: rough, center: [117, 40], radiusMeters: 500 }]);
    expect(store.state.drawing.shapes[0]).toMatchObject({ center: [117, 40], radiusMeters: 500 });
  });

  it('says why drawing is impossible, and leaves the mode', async () => {
    renderer.openDrawing = () => Promise.reject(new AtlasError('webgl-unavailable', 'no'));
    desk.setMode('point');
    await vi.waitFor(() =>
      expect(store.state.drawing).toMatchObject({ mode: 'none', problem: { code: 'webgl-unavailable' } }),
    );
  });

  it('is closed with the viewer, even when it opens later', async () => {
    desk.setMode('point');
    desk.dispose();
    expect((await openTool()).closed).toBe(true);
  });
});

it('shapes that are too long for a link are said to be', () => {
  const wave = Array.from({ length: 900 }, (_, step) => [100 + step * 0.01, Math.sin(step) * 10]);
  desk.addShape({ kind: 'line', geometry: { type: 'LineString', coordinates: wave } });
  expect(store.state.drawing.inLink).toBe(false);
  desk.clear();
  expect(store.state.drawing.inLink).toBe(true);
});
