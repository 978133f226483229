import { describe, expect, it } from 'vitest';
import { RequestSlots } from './request-slots.js';

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 2));

describe('requests', () => {
  it('run no more than so many at once, all of them, in their order', async () => {
    const slots = new RequestSlots(3);
    const begun: number[] = [];
    let [running, most] = [0, 0];
    await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        slots.run(undefined, async () => {
          begun.push(number);
          most = Math.max(most, ++running);
          await pause();
          running--;
        }),
      ),
    );
    expect(most).toBe(3);
    expect(begun).toEqual([...Array(20).keys()]);
  });

  it('that fail or are aborted while they wait leave the way free', async () => {
    const slots = new RequestSlots(1);
    const stop = new AbortController();
    const failing = slots.run(undefined, async () => {
      await pause();
      throw new Error('failed');
    });
    let begun = false;
    const waiting = slots.run(stop.signal, async () => {
      begun = true;
    });
    stop.abort('changed my mind');
    await expect(waiting).rejects.toBe('changed my mind');
    await expect(failing).rejects.toThrow('failed');
    expect(await slots.run(undefined, async () => 'next')).toBe('next');
    expect(begun).toBe(false);
  });
});
