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
const longTask = { 'a long task': 50 };
const stepLimit = { 'the limit': 2 };

/** What drawing costs the main thread, in Chromium, beside what deck.gl's own layers cost it. */
export async function* renderGroup(): AsyncGenerator<Figure> {
  const file = benchFile('lines-200k');
  const server = await serveBench([file]);
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: [...browserFlags] });
  try {
    yield* streaming(browser, server.url, new URL(basename(file), server.url).href);
    yield* sliding(browser, server.url);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function* streaming(browser: Browser, page: string, file: string): AsyncGenerator<Figure> {
  const traced = async (action: string) => {
    const traces = await repeated(() => traceAction(browser, page, `benchActions.${action}(${JSON.stringify(file)})`));
    if (traces.some(({ answer }) => answer !== 200_000)) throw new Error(`${action} drew too little`);
    return (figure: (trace: MainThread) => number) => median(traces.map(figure));
  };
  const [ours, theirs] = [await traced('streamOurs'), await traced('streamPeer')];
  const figure = (name: string, of: (trace: MainThread) => number) => {
    const peers = { 'deck.gl GeoJsonLayer': theirs(of), ...longTask };
    const facts = { group: 'render', name, unit: 'ms', ours: ours(of), peers } as const;
    return compare(facts, { 'a long task': { atMost: 1 } });
  };
  yield figure('longest task while 200,000 lines stream in', ({ longestTaskMs }) => longestTaskMs);
  yield figure('the same, processor time', ({ longestTaskCpuMs }) => longestTaskCpuMs);
}

/** What moving the slider by a year costs: beyond what a frame of the same map costs anyway, and with it. */
async function* sliding(browser: Browser, page: string): AsyncGenerator<Figure> {
  const perStep = async (action: string) => {
    const traces = await repeated(() => traceAction(browser, page, `benchActions.${action}(${steps})`));
    return median(traces.map(({ scriptMs }) => scriptMs / steps));
  };
  const peer = 'deck.gl ScatterplotLayer, updateTriggers';
  const [ours, theirs, frame] = [await perStep('slideOurs'), await perStep('slidePeer'), await perStep('slideNowhere')];
  const figure = (name: string, less: number) => {
    const peers = { [peer]: theirs - less, ...stepLimit };
    return compare({ group: 'render', name, unit: 'ms', ours: ours - less, peers }, { 'the limit': { atMost: 1 } });
  };
  yield figure('JavaScript for one year of a slider over 1 M points', frame);
  yield figure('the same with the frame, which costs as much without a change', 0);
}

async function repeated<T>(work: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let run = 0; run < runs; run += 1) results.push(await work());
  return results;
}
