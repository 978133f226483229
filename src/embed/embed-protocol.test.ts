import { expect, test } from 'vitest';
import { readCommand } from './embed-protocol.js';

const mark = { type: 'jjj-atlas', version: 1 };

test.each([
  { command: 'set-layers', layers: ['income'] },
  { command: 'set-view', center: [116, 39], zoom: 8 },
  { command: 'set-theme', theme: 'auto' },
  { command: 'set-locale', locale: 'zh' },
  { command: 'set-time', year: null },
  { command: 'set-time', year: 2023, month: 6, since: 2013 },
  { command: 'measure' },
])('reads $command', (command) => {
  expect(readCommand({ ...mark, ...command })).toEqual({ command: { ...mark, ...command } });
});

test.each([null, 1, 'jjj-atlas', [], {}, { type: 'other', command: 'measure' }, { ...mark, report: 'ready' }])(
  'leaves %j alone',
  (data) => {
    expect(readCommand(data)).toBeUndefined();
  },
);

test.each([
  { ...mark, version: 2, command: 'measure' },
  { ...mark, command: 'run' },
  { ...mark, command: 'set-layers', layers: ['<img>'] },
  { ...mark, command: 'set-layers', layers: Array.from({ length: 51 }, () => 'a') },
  { ...mark, command: 'set-view', center: [181, 39], zoom: 8 },
  { ...mark, command: 'set-view', center: [116, Number.NaN], zoom: 8 },
  { ...mark, command: 'set-view', center: [116, 39], zoom: Number.POSITIVE_INFINITY },
  { ...mark, command: 'set-time', year: '2023' },
  { ...mark, command: 'measure', extra: true },
])('says what is wrong with %j', (data) => {
  expect(readCommand(data)).toEqual({ problem: expect.stringContaining('not valid') });
});
