/** A browser of the floor, driven by what both Chromium 109 and Firefox understand. */
export interface FloorBrowser {
  /** Opens a page of 1280 × 800 CSS pixels. */
  openPage(): Promise<FloorPage>;
  close(): Promise<void>;
}

/** One page in it. */
export interface FloorPage {
  /** Errors on the console and errors nobody caught, so far. */
  readonly errors: readonly string[];
  /** Opens an address and waits until it has loaded. */
  goTo(url: string): Promise<void>;
  /** Runs a function in the page; it sees nothing of what is around it here. Argument and result are plain data. */
  evaluate<A, T>(run: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** Presses and releases the mouse, CSS pixels from the upper left corner. */
  click(x: number, y: number): Promise<void>;
  /** PNG of what the window shows. */
  screenshot(): Promise<Buffer>;
}

/** Size of the window, CSS pixels. */
export const windowSize = { width: 1280, height: 800 } as const;

/** A program that calls a function with plain data and gives what it returns as JSON. */
export function callText<A, T>(run: (argument: A) => T | Promise<T>, argument: A): string {
  const given = argument === undefined ? '' : JSON.stringify(argument);
  return `Promise.resolve((${run.toString()})(${given})).then((result) => JSON.stringify(result ?? null))`;
}
