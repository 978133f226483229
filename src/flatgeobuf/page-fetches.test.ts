import { describe, expect, it } from 'vitest';
import { PageFetches } from './page-fetches.js';

/** A request that ends when it is told to, or when it is aborted. */
function request(fetches: PageFetches, pages: readonly number[]) {
  const none = (_reason?: unknown) => undefined as unknown;
  let [end, fail] = [none, none];
  const promise = new Promise<void>((resolve, reject) => {
    [end, fail] = [() => resolve(), reject];
  });
  let stopped = false;
  fetches.start(new Set(pages), (signal) => {
    signal.addEventListener('abort', () => {
      stopped = true;
      fail(signal.reason);
    });
    return promise;
  });
  return { end, fail, isStopped: () => stopped };
}

describe('requests for pages', () => {
  it('are waited for by those who want one of their pages, and by no others', async () => {
    const fetches = new PageFetches();
    const one = request(fetches, [1, 2]);
    request(fetches, [7]);
    expect([1, 2, 3, 7].map((page) => fetches.isComing(page))).toEqual([true, true, false, true]);
    await fetches.settled(new Set([3]));
    const waiting = fetches.settled(new Set([2, 3]));
    one.end();
    await waiting;
    expect(fetches.isComing(1)).toBe(false);
  });

  it('are ended when none of their pages is wanted, and then bring nothing', async () => {
    const fetches = new PageFetches();
    const [unwanted, wanted] = [request(fetches, [1, 2]), request(fetches, [3, 4])];
    fetches.keepOnly(new Set([4, 5]));
    expect([unwanted.isStopped(), wanted.isStopped()]).toEqual([true, false]);
    expect(fetches.isComing(1)).toBe(false);
    wanted.end();
    await fetches.settled(new Set([1, 2, 3, 4]));
  });

  it('that fail are heard of once the others have ended', async () => {
    const fetches = new PageFetches();
    const [bad, good] = [request(fetches, [1]), request(fetches, [2])];
    let ended = false;
    const waiting = fetches.settled(new Set([1, 2])).finally(() => {
      ended = true;
    });
    bad.fail(new Error('gone'));
    await Promise.resolve();
    expect(ended).toBe(false);
    good.end();
    await expect(waiting).rejects.toThrow('gone');
  });
});
