import type { CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { contextsOf } from './context-census.js';
import { type HostPage, openHostPage } from './host-page.js';
import { type HostServer, serveHost } from './host-server.js';
import { copyProject } from './install-project.js';

/* A map that comes and goes three hundred times, as behind the tabs of a page that is open all day. */

const cycles = 300;
const compareAfter = 30;

interface Remains {
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly ofWindow: readonly string[];
  readonly ofDocument: readonly string[];
  readonly workers: number;
}

let site: HostServer;
let host: HostPage;
let inspector: CDPSession;

beforeAll(async () => {
  site = await serveHost(copyProject(inject('consumersFolder'), 'many', inject('packageUrl')));
  host = await openHostPage(site.url);
  inspector = await host.context.newCDPSession(host.page);
  await inspector.send('Performance.enable');
});

afterAll(async () => {
  await host?.close();
  await site?.close();
});

test('300 maps that come and go leave nothing behind', { timeout: 300_000 }, async () => {
  let before: Remains | undefined;
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    // The first are drawn more often, so that the browser has compiled by then what it will compile.
    await comeAndGo(host.page, cycle % (cycle <= compareAfter ? 5 : 30) === 0);
    if (cycle === compareAfter) before = await remainsOf(host.page);
    if (cycle % 60 === 0) console.log(`cycle ${cycle} of ${cycles}`);
  }
  const after = await remainsOf(host.page);
  console.log(`heap after ${compareAfter}: ${megabytes(before)} MB, after ${cycles}: ${megabytes(after)} MB`);
  if (!before) throw new Error('Nothing was measured.');
  const { heapBytes: heapBefore, ...restBefore } = before;
  const { heapBytes, ...rest } = after;
  expect(rest).toEqual({ ...restBefore, workers: 0 });
  expect(heapBytes / heapBefore).toBeLessThan(1.1);
  const { made, alive, lostWhileShown } = await contextsOf(host.page);
  expect(made).toBeGreaterThanOrEqual(cycles);
  expect({ alive, lostWhileShown }).toEqual({ alive: 0, lostWhileShown: 0 });
  expect(host.consoleErrors).toEqual([]);
});

/** Adds a map, waits for its viewer or, when it is to be drawn, its picture, and takes it away. */
function comeAndGo(page: Page, drawn: boolean): Promise<void> {
  return page.evaluate(async (waitForPicture) => {
    await customElements.whenDefined('jjj-map');
    const map = document.createElement('jjj-map');
    document.body.append(map);
    await map.ledger();
    if (waitForPicture) await map.whenReady();
    map.remove();
    // The map ends a task after it left.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }, drawn);
}

/** What is in memory once everything is collected that can be. */
async function remainsOf(page: Page): Promise<Remains> {
  await page.waitForTimeout(1000);
  for (let turn = 0; turn < 3; turn += 1) await inspector.send('HeapProfiler.collectGarbage');
  const { metrics } = await inspector.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return {
    heapBytes: metric('JSHeapUsedSize'),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    ofWindow: await listenersOf('window'),
    ofDocument: await listenersOf('document'),
    workers: page.workers().length,
  };
}

async function listenersOf(expression: string): Promise<readonly string[]> {
  const { result } = await inspector.send('Runtime.evaluate', { expression });
  if (!result.objectId) return [];
  const { listeners } = await inspector.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
  return listeners.map(({ type }) => type).sort();
}

function megabytes(remains: Remains | undefined): string {
  return ((remains?.heapBytes ?? Number.NaN) / 1_048_576).toFixed(1);
}
