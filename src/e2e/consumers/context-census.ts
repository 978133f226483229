import type { BrowserContext, Page } from 'playwright';

/** The WebGL contexts of a page. */
export interface ContextCount {
  /** Ever made, those included by which a page asks whether there is WebGL. */
  readonly made: number;
  /** In use: neither given back nor lost. */
  readonly alive: number;
  /** Lost by a canvas that was on the page. */
  readonly lostWhileShown: number;
  /** Largest number in use at one moment. */
  readonly most: number;
}

interface Census {
  readonly contexts: WeakRef<WebGLRenderingContext>[];
  lostWhileShown: number;
  most: number;
}

/** Begins to count, before any script of the pages runs. */
export async function countContexts(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const census: Census = { contexts: [], lostWhileShown: 0, most: 0 };
    Object.assign(globalThis, { contextCensus: census });
    const original = HTMLCanvasElement.prototype.getContext as (...parameters: unknown[]) => unknown;
    const counted = function (this: HTMLCanvasElement, ...parameters: unknown[]): unknown {
      const made = original.apply(this, parameters) as WebGLRenderingContext | null;
      const isNew = !census.contexts.some((each) => each.deref() === made);
      if (!made || !String(parameters[0]).startsWith('webgl') || !isNew) return made;
      // Not held, so that counting keeps nothing in memory.
      census.contexts.push(new WeakRef(made));
      census.most = Math.max(
        census.most,
        census.contexts.filter((each) => each.deref()?.isContextLost() === false).length,
      );
      this.addEventListener('webglcontextlost', () => {
        if (this.isConnected) census.lostWhileShown += 1;
      });
      return made;
    };
    HTMLCanvasElement.prototype.getContext = counted as typeof HTMLCanvasElement.prototype.getContext;
  });
}

/** Counts now. */
export function contextsOf(page: Page): Promise<ContextCount> {
  return page.evaluate(() => {
    const { contexts, lostWhileShown, most } = (globalThis as unknown as { contextCensus: Census }).contextCensus;
    const alive = contexts.filter((each) => each.deref()?.isContextLost() === false).length;
    return { made: contexts.length, alive, lostWhileShown, most };
  });
}
