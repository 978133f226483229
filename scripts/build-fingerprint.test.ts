import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprintOfInputs, isBuildCurrent, recordBuild } from './build-fingerprint.js';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-build-'));
  mkdirSync(join(root, 'src'));
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'src/map.ts'), 'one');
  writeFileSync(join(root, 'dist/index.html'), '');
  recordBuild(root, fingerprintOfInputs(root));
});

afterEach(() => rmSync(root, { recursive: true }));

test('a build stays current when a file is only written again', () => {
  writeFileSync(join(root, 'src/map.ts'), 'one');
  expect(isBuildCurrent(root)).toBe(true);
});

test.each([
  ['changed', () => writeFileSync(join(root, 'src/map.ts'), 'two')],
  ['new', () => writeFileSync(join(root, 'src/other.ts'), 'one')],
  ['gone', () => rmSync(join(root, 'src/map.ts'))],
])('a build is stale when a source file is %s', (_, change) => {
  change();
  expect(isBuildCurrent(root)).toBe(false);
});

test('a build is stale when what it made is gone', () => {
  rmSync(join(root, 'dist/index.html'));
  expect(isBuildCurrent(root)).toBe(false);
});

test('a test is no part of what is built', () => {
  writeFileSync(join(root, 'src/map.test.ts'), 'anything');
  expect(isBuildCurrent(root)).toBe(true);
});
