import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** Firefox on a screen that nobody sees. */
export interface FirefoxProcess {
  /** Where it listens for WebDriver BiDi. */
  readonly url: string;
  close(): Promise<void>;
}

/** Settings of a new profile: WebGL although it is in software, a light page, English, and no request to elsewhere. */
const preferences = {
  'webgl.force-enabled': true,
  'intl.accept_languages': 'en-GB,en',
  'layout.css.prefers-color-scheme.content-override': 1,
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'extensions.getAddons.cache.enabled': false,
};

/** Starts Xvfb and Firefox in a fresh profile. @throws {Error} when one of them ends before it is ready. */
export async function startFirefox(program: string): Promise<FirefoxProcess> {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const display = await wordOf(screen, screen.stdout, /^(\d+)\n/);
  const profile = mkdtempSync(join(tmpdir(), 'jjj-firefox-'));
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const firefox = spawn(program, ['--remote-debugging-port=0', '--profile', profile, '--no-remote', 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, DISPLAY: `:${display}`, LIBGL_ALWAYS_SOFTWARE: '1', MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  const url = await wordOf(firefox, firefox.stderr, /WebDriver BiDi listening on (ws:\S+)/);
  return {
    url,
    close: async () => {
      await end(firefox);
      await end(screen);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Waits until a program says something. */
function wordOf(program: ChildProcess, output: Readable, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    output.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const word = pattern.exec(said)?.[1];
      if (word) resolve(word);
    });
    program.once('error', reject);
    program.once('exit', (code) => reject(new Error(`${program.spawnfile} ended with ${code}: ${said}`)));
  });
}

async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = new Promise((resolve) => program.once('exit', resolve));
  program.kill();
  await ended;
}
