import type { ViewerContract } from '../../viewer/viewer-contract.js';

/** What reads a map out, until it is no longer wanted. */
interface Reading {
  stop(): void;
}

/**
 * Fetches what reads a map out once somebody may listen: the focus came into the map, the reader walks from feature to
 * feature, or wants to hear everything. A map that is only looked at does without.
 *
 * @param signal - Ends it.
 */
export function callSpeech(element: HTMLElement, viewer: ViewerContract, signal: AbortSignal): void {
  let called: Promise<Reading> | undefined;
  const call = () => {
    called ??= import('./map-speech.js').then(({ MapSpeech }) => new MapSpeech(element, viewer));
    called.catch(() => {
      called = undefined;
    });
  };
  element.addEventListener('focusin', call, { signal });
  const unsubscribe = viewer.subscribe(({ walk, reading }) => {
    if (walk || reading.verbosity === 'all') call();
  });
  signal.addEventListener('abort', () => {
    unsubscribe();
    called?.then((reading) => reading.stop()).catch(() => {});
  });
}
