import type { Browser } from 'playwright';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Of `dur` what the thread had a processor for. */
  readonly tdur?: number;
}

/** What the main thread of a page did between the marks `begin` and `end`. */
export interface MainThread {
  /** Milliseconds of its longest task. */
  readonly longestTaskMs: number;
  /** Processor time of the task that took most of it: what other programs delay does not count. */
  readonly longestTaskCpuMs: number;
  /** Processor time of its JavaScript, milliseconds. */
  readonly scriptMs: number;
  /** What the action answered. */
  readonly answer: number;
}

const categories = ['blink.user_timing', 'disabled-by-default-devtools.timeline', 'devtools.timeline'];

/**
 * Runs one action of the bench's page in a page of its own and reads from the browser's trace what it cost.
 *
 * @param call - JavaScript that answers with a number.
 */
export async function traceAction(browser: Browser, url: string, call: string): Promise<MainThread> {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
  const page = await context.newPage();
  try {
    await page.goto(url, { waitUntil: 'load' });
    await browser.startTracing(page, { categories });
    let trace: Buffer | undefined;
    const answer = await page.evaluate<number>(call).finally(async () => {
      trace = await browser.stopTracing();
    });
    const { traceEvents } = JSON.parse(String(trace)) as { traceEvents: TraceEvent[] };
    return { answer, ...betweenMarks(traceEvents) };
  } finally {
    await context.close();
  }
}

function betweenMarks(events: readonly TraceEvent[]): Omit<MainThread, 'answer'> {
  const begin = events.find(({ name, ph }) => name === 'begin' && (ph === 'I' || ph === 'R'));
  const end = events.find(({ name, ph }) => name === 'end' && (ph === 'I' || ph === 'R'));
  if (!begin || !end) throw new Error('the trace has no marks');
  const own = events.filter(
    ({ pid, tid, ts, dur = 0 }) => pid === begin.pid && tid === begin.tid && ts + dur > begin.ts && ts < end.ts,
  );
  const named = (names: readonly string[]) => own.filter(({ name, ph }) => names.includes(name) && ph === 'X');
  const tasks = named(['RunTask']);
  return {
    longestTaskMs: Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000)),
    longestTaskCpuMs: Math.max(0, ...tasks.map(({ tdur = Number.NaN }) => tdur / 1000)),
    // What waits for a frame goes on in the frame's event and in no function call of its own.
    scriptMs: outermost(named(['FunctionCall', 'RunMicrotasks', 'FireAnimationFrame'])).reduce(
      (sum, { tdur = Number.NaN }) => sum + tdur / 1000,
      0,
    ),
  };
}

/** Without those that ran inside of another one. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = 0;
  return events
    .toSorted((one, other) => one.ts - other.ts)
    .filter(({ ts, dur = 0 }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
}
