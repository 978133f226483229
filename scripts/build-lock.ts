import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Runs a task while no other process runs one with the same lock, waiting for it if need be.
 *
 * @param path - File that exists while the task runs, with the number of the process in it.
 */
export async function whileLocked(path: string, task: () => Promise<void>): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  for (let tries = 0; !takeLock(path); tries += 1) {
    if (tries === 0) console.log('Another process is building the atlas; waiting for it …');
    await wait(200);
  }
  try {
    await task();
  } finally {
    rmSync(path, { force: true });
  }
}

function takeLock(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    // A process that was killed leaves its lock behind.
    if (!isHeld(path)) rmSync(path, { force: true });
    return false;
  }
}

function isHeld(path: string): boolean {
  try {
    process.kill(Number(readFileSync(path, 'utf8')), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
