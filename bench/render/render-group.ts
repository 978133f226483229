import { basename } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { browserFlags, findBrowser } from '../../scripts/find-browser.js';
import { benchFile } from '../data-cache.js';
import { compare, type Figure } from '../figure.js';
import { median } from '../median.js';
import { serveBench } from './bench-site.js';
import { type MainThread, traceAction } from './main-thread.js';

const runs = 5;
const steps = 20;
/** Longer tasks are felt: browsers call them long. */
const longTaskMs = 50;
const stepMs = 2;

/** What drawing costs the main thread, in Chromium, beside what deck.gl's own layers cost it. */
export async function* renderGroup(): AsyncGenerator<Figure> {
  const file = benchFile('lines-200k');
  const server = await serveBench([file]);
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: [...browserFlags] });
  try {
    yield* streaming(browser, server.url, new URL(basename(file), server.url).href);
    yield await sliding(browser, server.url);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** By the clock, and by the processor: on a busy machine a task waits in the middle, which is not its own doing. */
async function* streaming(browser: Browser, page: string, file: string): AsyncGenerator<Figure> {
  const traces = (action: string) =>
    repeated(async () => {
      const trace = await traceAction(browser, page, `benchActions.${action}(${JSON.stringify(file)})`);
      if (trace.answer < 200_000) throw new Error(`${action} drew only ${trace.answer} lines`);
      return trace;
    });
  const [own, peer] = [await traces('streamOurs'), await traces('streamPeer')];
  for (const [clock, measure] of [
    ['', 'longestTaskMs'],
    [', processor time', 'longestTaskCpuMs'],
  ] as const) {
    const longest = (all: readonly MainThread[]) => median(all.map((trace) => trace[measure]));
    const peers = { 'deck.gl GeoJsonLayer': longest(peer), 'a long task': longTaskMs };
    const name = `longest task while 200,000 lines stream in${clock}`;
    yield compare({ group: 'render', name, unit: 'ms', ours: longest(own), peers }, { 'a long task': { atMost: 1 } });
  }
}

async function sliding(browser: Browser, page: string): Promise<Figure> {
  const perStep = async (action: string) => {
    const traces = await repeated(() => traceAction(browser, page, `benchActions.${action}(${steps})`));
    return median(traces.map(({ scriptMs }) => scriptMs / steps));
  };
  // What every picture of a map costs, also when nothing has changed.
  const repaint = await perStep('slideNothing');
  const ours = Math.max(0, (await perStep('slideOurs')) - repaint);
  const peer = Math.max(0, (await perStep('slidePeer')) - repaint);
  const peers = { 'deck.gl ScatterplotLayer, updateTriggers': peer, 'the limit': stepMs };
  const name = 'JavaScript for one year of a slider over 1,000,000 points, beyond a repaint';
  return compare({ group: 'render', name, unit: 'ms', ours, peers }, { 'the limit': { atMost: 1 } });
}

async function repeated<T>(work: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let run = 0; run < runs; run += 1) results.push(await work());
  return results;
}
