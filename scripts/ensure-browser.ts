import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findBrowser } from './find-browser.js';
import { canInstallPackages, installPackage } from './system-package.js';

const downloadLimitMs = 30_000;

/**
 * Finds a Chrome or Chromium that starts, and installs one when there is none: Playwright's own, else Debian's.
 *
 * @returns Path of the executable.
 * @throws {Error} one sentence that says what to install.
 */
export async function ensureBrowser(): Promise<string> {
  const found = startableBrowser();
  if (found) return found;
  console.log('There is no Chrome or Chromium on this machine. Trying the one Playwright offers …');
  await downloadFromPlaywright();
  const downloaded = startableBrowser();
  if (downloaded) return downloaded;
  if (canInstallPackages() && installPackage('chromium')) {
    const installed = startableBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'The tests need a browser: install Google Chrome or Chromium, or name one with CHROME_PATH, and run npm test again.',
  );
}

function startableBrowser(): string | undefined {
  const path = findBrowser();
  return path !== undefined && starts(path) ? path : undefined;
}

/** A browser without its system libraries is there but does not start. Elsewhere than on Linux it brings its own. */
function starts(path: string): boolean {
  if (process.platform !== 'linux') return true;
  const { status, stderr } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  if (status !== 0) console.log(`${path} does not start: ${stderr.trim().split('\n').at(-1) ?? 'no reason given'}`);
  return status === 0;
}

function downloadFromPlaywright(): Promise<void> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  return new Promise((resolve) => {
    const download = spawn(process.execPath, [cli, 'install', 'chromium', '--no-shell'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      // A group of its own, so that the processes it starts end with it.
      detached: process.platform !== 'win32',
    });
    const said: string[] = [];
    download.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
    const timer = setTimeout(() => {
      said.push(`Error: nothing after ${downloadLimitMs / 1000} s\n`);
      endGroup(download.pid);
    }, downloadLimitMs);
    download.once('error', (error) => said.push(`${error.message}\n`));
    download.once('close', (code) => {
      clearTimeout(timer);
      if (code !== 0) console.log(`Playwright's download did not come (${reasonIn(said.join(''))}).`);
      resolve();
    });
  });
}

/** The first complaint in what a program said on its way out; later ones repeat it. */
function reasonIn(text: string): string {
  return /(?:^|\n)Error: ([^\n]+)/.exec(text)?.[1] ?? 'no reason given';
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}
