import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { whileLocked } from './build-lock.js';

let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-lock-'));
  lock = join(folder, 'building');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('two tasks run one after the other', async () => {
  const events: string[] = [];
  const task = (name: string) => async () => {
    events.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    events.push(`${name} ends`);
  };
  await Promise.all([whileLocked(lock, task('a')), whileLocked(lock, task('b'))]);
  expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  expect(existsSync(lock)).toBe(false);
});

test('the lock of a process that is no more is taken over', async () => {
  // Above the largest process number of any system in use.
  writeFileSync(lock, '2147483646');
  let ran = false;
  await whileLocked(lock, async () => {
    ran = true;
  });
  expect(ran).toBe(true);
});

test('a task that fails gives the lock back', async () => {
  await expect(whileLocked(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(lock)).toBe(false);
});
