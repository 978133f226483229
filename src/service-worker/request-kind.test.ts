import { expect, test } from 'vitest';
import { RequestKinds } from './request-kind.js';

const file = (path: string) => ({ path, bytes: 1, sha256: 'a' });
const kinds = new RequestKinds(
  {
    version: '1',
    dataVersion: '1',
    pageMark: '',
    app: [file(''), file('lib/shell.abcdefgh.js')],
    data: [file('geodata/land.fgb')],
  },
  'https://maps.example/atlas/',
);

test.each([
  ['navigate', '', 'page'],
  ['navigate', 'index.html?utm=1#v=1', 'page'],
  ['navigate', 'embed.html', 'other'],
  ['navigate', 'docs/', 'other'],
  ['navigate', 'lib/shell.abcdefgh.js', 'other'],
  ['cors', '', 'other'],
  ['cors', 'lib/shell.abcdefgh.js', 'app'],
  ['cors', 'lib/map.js', 'other'],
  ['cors', 'geodata/land.fgb', 'data'],
  ['cors', 'geodata/land.fgb?v=2', 'other'],
  ['cors', '../geodata/land.fgb', 'other'],
] as const)('%s to "%s" is %s', (mode, path, expected) => {
  const { href } = new URL(path, 'https://maps.example/atlas/');
  expect(kinds.of({ method: 'GET', mode, url: href })).toBe(expected);
});

test('only what is read can be stored', () => {
  const url = 'https://maps.example/atlas/geodata/land.fgb';
  expect(kinds.of({ method: 'HEAD', mode: 'cors', url })).toBe('other');
});
