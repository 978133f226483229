import { BidiSession } from './bidi-session.js';
import { startFirefox } from './firefox-process.js';
import { callText, type FloorBrowser, type FloorPage, windowSize } from './floor-browser.js';

type Evaluated =
  | { readonly type: 'success'; readonly result: { readonly value: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

interface LogEntry {
  readonly level: string;
  readonly text: string;
}

/** Starts Firefox in a fresh profile. */
export async function launchFirefox(program: string): Promise<FloorBrowser> {
  const process = await startFirefox(program);
  const errors: string[] = [];
  const session = await BidiSession.open(process.url, (_, entry) => {
    const { level, text } = entry as LogEntry;
    if (level === 'error') errors.push(text);
  });
  await session.send('session.subscribe', { events: ['log.entryAdded'] });
  return {
    openPage: async () => {
      const { context } = await session.send<{ context: string }>('browsingContext.create', { type: 'tab' });
      await session.send('browsingContext.setViewport', { context, viewport: windowSize });
      return floorPage(session, context, errors);
    },
    close: async () => {
      session.close();
      await process.close();
    },
  };
}

function floorPage(session: BidiSession, context: string, errors: readonly string[]): FloorPage {
  const evaluate = async (expression: string): Promise<string> => {
    const answer = await session.send<Evaluated>('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return answer.result.value;
  };
  return {
    errors,
    goTo: async (url) => {
      await session.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    evaluate: async <A, T>(run: (argument: A) => T | Promise<T>, argument: A) =>
      JSON.parse(await evaluate(callText(run, argument))) as T,
    click: async (x, y) => {
      await session.send('input.performActions', { context, actions: [mouseClick(x, y)] });
    },
    screenshot: async () => {
      const { data } = await session.send<{ data: string }>('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
  };
}

function mouseClick(x: number, y: number): object {
  const actions = [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
}
