import { type Browser, chromium } from 'playwright';
import { afterAll } from 'vitest';
import { browserFlags, findBrowser } from '../../scripts/find-browser.js';

let launched: Promise<Browser> | undefined;

/** The one Chromium of a test file, started when first asked for and closed after its last test. */
export function sharedBrowser(): Promise<Browser> {
  launched ??= launch();
  return launched;
}

afterAll(async () => {
  await (await launched)?.close();
  launched = undefined;
});

function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('No Chrome or Chromium was found. Name one with CHROME_PATH.');
  // No name but this machine's resolves, so that a request to elsewhere fails at once instead of leaving the host.
  const ownHostOnly = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';
  return chromium.launch({ executablePath, headless: true, args: [...browserFlags, ownHostOnly] });
}
