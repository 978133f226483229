import { type Browser, chromium } from 'playwright';
import { browserFlags, findBrowser } from '../../scripts/find-browser.js';
import { compare, type Figure } from '../figure.js';
import { median } from '../median.js';
import { serveBench } from '../render/bench-site.js';
import { traceAction } from '../render/main-thread.js';

const runs = 3;
/** Pictures of each run. */
const recolorings = 4;
const years = 20;
const stepMs = 2;

/** What other figures and other years cost the main thread of a page, in Chromium. */
export async function* drawingFigures(): AsyncGenerator<Figure> {
  const server = await serveBench([]);
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: [...browserFlags] });
  try {
    yield await recoloring(browser, server.url, 'given', 'classes given');
    yield await recoloring(browser, server.url, 'quantile');
    yield await recoloring(browser, server.url, 'natural-breaks');
    yield* sliding(browser, server.url);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** From the figures of another indicator to the picture: classing, joining by code, colours. */
async function recoloring(browser: Browser, page: string, method: string, what = method): Promise<Figure> {
  const cost = (action: string) => perStep(browser, page, action, recolorings, method);
  const repaint = await cost('recolorNothing');
  const beyond = async (action: string) => Math.max(0, (await cost(action)) - repaint);
  const ours = await beyond('recolorOurs');
  const peers = {
    'deck.gl GeoJsonLayer, new data': await beyond('recolorPeerData'),
    'deck.gl GeoJsonLayer, updateTriggers': await beyond('recolorPeerTriggers'),
  };
  const name = `JavaScript from another indicator to 50,000 polygons in new colours, ${what}`;
  const facts = { group: 'thematic', name, unit: 'ms', ours, peers } as const;
  return compare(facts, { 'deck.gl GeoJsonLayer, new data': { atLeast: 10 } });
}

async function* sliding(browser: Browser, page: string): AsyncGenerator<Figure> {
  const cost = (action: string) => perStep(browser, page, action, years);
  const repaint = await cost('slideNoSections');
  for (const [action, what] of [
    ['slideSections', 'one year of a slider'],
    ['slideRange', 'one year of a slider, the last ten highlighted,'],
  ] as const) {
    const ours = Math.max(0, (await cost(action)) - repaint);
    const name = `JavaScript for ${what} over 1,000,000 sections, beyond a repaint`;
    const facts = { group: 'thematic', name, unit: 'ms', ours, peers: { 'the limit': stepMs } } as const;
    yield compare(facts, { 'the limit': { atMost: 1 } });
  }
}

/** Processor time of the page's JavaScript for one step, the median of the runs. */
async function perStep(browser: Browser, page: string, action: string, steps: number, method = ''): Promise<number> {
  const costs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { scriptMs } = await traceAction(
      browser,
      page,
      `benchActions.${action}(${steps}, ${JSON.stringify(method)})`,
    );
    costs.push(scriptMs / steps);
  }
  return median(costs);
}
