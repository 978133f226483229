import { basename } from 'node:path';
import { chromium } from 'playwright';
import { browserFlags, findBrowser } from '../../scripts/find-browser.js';
import { benchFile } from '../data-cache.js';
import { compare, type Figure } from '../figure.js';
import { median } from '../median.js';
import { serveBench } from '../render/bench-site.js';
import { type MainThread, traceAction } from '../render/main-thread.js';
import { corridorLine, corridorMeters, fileOfCase, nearestCount, nearestFrom, provinceOutline } from './query-cases.js';

const runs = 3;
/** Longer tasks are felt: browsers call them long. */
const longTaskMs = 50;

const subjectOf = (geometry: unknown) => ({ kind: 'shape', geometry });

/** The questions as a page asks them. */
const requests = {
  corridor: { ask: 'buffer', subject: subjectOf(corridorLine()), distancesMeters: [corridorMeters] },
  province: { ask: 'within', subject: subjectOf(provinceOutline()) },
  nearest: { ask: 'nearest', subject: subjectOf(nearestFrom), count: nearestCount },
} as const;

/** What the questions cost the main thread of a page that asks them over HTTP. */
export async function* pageFigures(): AsyncGenerator<Figure> {
  const server = await serveBench([benchFile('lines-200k'), benchFile('points-500k')]);
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: [...browserFlags] });
  try {
    for (const asked of ['corridor', 'province', 'nearest'] as const) {
      const url = new URL(basename(benchFile(fileOfCase[asked])), server.url).href;
      const given = [url, requests[asked], fileOfCase[asked] === 'points-500k'].map((each) => JSON.stringify(each));
      const traces: MainThread[] = [];
      for (let run = 0; run < runs; run++) {
        traces.push(await traceAction(browser, server.url, `benchActions.askOurs(${given.join(', ')})`));
      }
      if (traces.some(({ answer }) => answer === 0)) throw new Error(`${asked} found nothing`);
      const ours = median(traces.map(({ longestTaskCpuMs }) => longestTaskCpuMs));
      const name = `longest task of the page, ${asked} with its outline, processor time`;
      const peers = { 'a long task': longTaskMs };
      yield compare({ group: 'query', name, unit: 'ms', ours, peers }, { 'a long task': { atMost: 1 } });
    }
  } finally {
    await browser.close();
    await server.close();
  }
}
