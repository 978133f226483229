import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { AtlasError } from '../../core/atlas-error.js';
import type { DrawnShape } from '../../core/drawing.js';
import { initialState } from '../../viewer/initial-state.js';
import type { ViewerState } from '../../viewer/state.js';
import { Viewer } from '../../viewer/viewer.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { ViewerReadings } from '../../viewer/viewer-readings.js';
import { JjjExplorer } from '../explorer/explorer.js';
import { fakeCatalog } from '../testing/fake-catalog.js';
import { FakeViewer } from '../testing/fake-viewer.js';
import { JjjMap } from './map.js';
import { eventsOfChange, tellers } from './state-events.js';

/** Members of a viewer that a page has in another way. */
const otherwise = {
  state: '`viewer.state`, and events',
  catalog: '`viewer.catalog`; the property `catalog` is what the page gave',
  subscribe: 'events',
  dispose: 'taking the element off the page',
} satisfies Partial<Record<keyof ViewerContract, string>>;

/** Members of the state that no event tells. */
const untold = {
  pointer: 'changes with every movement of the pointer: `pointermove`, or `viewer.subscribe`',
  ledger: 'changes with every request: `ledger()`',
  walk: 'the reader’s own way through the features; choosing one is told: `viewer.subscribe`',
} satisfies Partial<Record<keyof ViewerState, string>>;

/** What a viewer has beyond its contract. */
const ownBusiness = ['constructor'];

const document = readFileSync(new URL('../../../docs/host-contract.md', import.meta.url), 'utf8');
const initial = initialState(fakeCatalog, 'en', 'light');
const members = Object.keys(initial) as readonly (keyof ViewerState)[];
const commands = [Viewer, ViewerReadings]
  .flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype))
  .filter((name) => ![...ownBusiness, ...Object.keys(otherwise)].includes(name))
  .concat('drawing', 'own');

test.each([JjjMap, JjjExplorer])('every command of a viewer is a method of %o', ({ prototype }) => {
  expect(new Set(commands).size).toBeGreaterThan(35);
  expect(commands.filter((name) => typeof Reflect.get(prototype, name) !== 'function')).toEqual([]);
});

test.each([...new Set(commands)].filter((name) => name !== 'drawing' && name !== 'own'))(
  'the method %s waits for the viewer, hands on what it is given and returns what comes',
  async (name) => {
    const given = ['first', { animate: false }, 'third'];
    const calls: unknown[][] = [];
    const command = (...args: unknown[]) => {
      calls.push(args);
      return name === 'query' ? [name] : name;
    };
    const element = { whenComposed: async () => ({ [name]: command }) };
    const result = Reflect.get(JjjMap.prototype, name).call(element, ...given);
    if (name === 'query') for await (const answer of result) expect(answer).toBe('query');
    else expect([undefined, name]).toContain(await result);
    const [handed = []] = calls;
    expect(handed).toEqual(given.slice(0, handed.length));
    expect(handed.length).toBeGreaterThanOrEqual(Reflect.get(Viewer.prototype, name).length);
  },
);

test('a method rejects with what its command throws', async () => {
  const error = new AtlasError('layer-unknown', 'There is no layer "x".');
  const refuse = () => {
    throw error;
  };
  const element = { whenComposed: async () => ({ showLayer: refuse }) };
  await expect(JjjMap.prototype.showLayer.call(element as never, 'x', true)).rejects.toBe(error);
});

test('every member of the state is told by an event, or named as one that is not', () => {
  const told = new Set(tellers.flatMap(({ of }) => of));
  expect(members.filter((member) => !told.has(member) && !(member in untold))).toEqual([]);
  expect(Object.keys(untold).filter((member) => told.has(member as keyof ViewerState))).toEqual([]);
});

const layers = initial.layers;
const other: DrawnShape = { id: 'x', kind: 'point', geometry: { type: 'Point', coordinates: [0, 0] } };
const changes: Readonly<Record<string, Partial<ViewerState>>> = {
  'jjj-view-changed': { view: { center: [1, 2], viewportZoom: 3 } },
  'jjj-layers-changed': { layers: layers.map((layer) => ({ ...layer, opacity: 0.5 })) },
  'jjj-loading-changed': { basemapStatus: { phase: 'loading', bytesFetched: 0, bytesTotal: undefined } },
  'jjj-feature-selected': { selection: { layer: 'areas', id: '1' } },
  'jjj-feature-hovered': { hover: { layer: 'areas', id: '1' } },
  'jjj-time-changed': { month: 6 },
  'jjj-thematic-changed': { thematic: { phase: 'making', choice: {} as never } },
  'jjj-question-changed': { question: { phase: 'asking', request: {} as never, answer: undefined } },
  'jjj-drawing-changed': { drawing: { ...initial.drawing, shapes: [other] } },
  'jjj-profile-changed': { profile: ['100'] },
  'jjj-appearance-changed': { vision: 'deuteranopia' },
  'jjj-error': { errors: [new AtlasError('network-failed', 'No network.')] },
};

test.each(Object.entries(changes))('%s tells of its change and of nothing else', (type, change) => {
  const viewer = new FakeViewer();
  const events = eventsOfChange(viewer, { ...viewer.state, ...change }, viewer.state);
  expect(events.map((event) => event.type)).toEqual([type]);
  expect(events[0]?.bubbles && events[0].composed).toBe(true);
});

test('what changes with every movement or byte is not told', () => {
  const viewer = new FakeViewer();
  const { state } = viewer;
  const loading = (bytesFetched: number) => ({ phase: 'loading', bytesFetched, bytesTotal: undefined }) as const;
  const before: ViewerState = { ...state, basemapStatus: loading(1) };
  const now: ViewerState = {
    ...before,
    basemapStatus: loading(2),
    pointer: [1, 2],
    ledger: [],
    drawing: { ...state.drawing, draft: other },
  };
  expect(eventsOfChange(viewer, now, before)).toEqual([]);
});

test('the documents name every command, every member of the state and every event', () => {
  const names = [...commands, ...Object.keys(otherwise), ...members, ...Object.keys(changes)];
  expect(names.filter((name) => !new RegExp(`\`${name}[\`(]`).test(document))).toEqual([]);
});
