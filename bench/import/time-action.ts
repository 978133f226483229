import { chromium, type Page } from 'playwright';
import { browserFlags, findBrowser } from '../../scripts/find-browser.js';

/** What bringing a file onto a map cost its page. */
export interface TimedAction {
  /** Milliseconds between the marks `begin` and `end`. */
  readonly durationMs: number;
  /** Milliseconds of the longest task of the main thread; 0 when none took 50. */
  readonly longestTaskMs: number;
  /** What the action answered. */
  readonly answer: number;
}

const watchTasks = `globalThis.longestTask = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) globalThis.longestTask = Math.max(globalThis.longestTask, duration);
}).observe({ type: 'longtask' });`;

/**
 * Runs one action in a browser of its own, since what others left behind would count. The browser's trace, which says more, does not outlast tasks of a minute.
 *
 * @param prepare - What is done to the page before.
 * @param call - JavaScript that answers with a number.
 */
export async function timeAction(
  url: string,
  prepare: (page: Page) => Promise<void>,
  call: string,
): Promise<TimedAction> {
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: [...browserFlags] });
  const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  try {
    await page.goto(url, { waitUntil: 'load' });
    await prepare(page);
    await page.evaluate(watchTasks);
    const answer = await page.evaluate<number>(call);
    // The last task is told after it has ended.
    await page.waitForTimeout(500);
    const durationMs = await page.evaluate<number>(`performance.measure('all', 'begin', 'end').duration`);
    return { answer, durationMs, longestTaskMs: await page.evaluate<number>('longestTask') };
  } finally {
    await browser.close();
  }
}
