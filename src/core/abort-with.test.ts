import { expect, test } from 'vitest';
import { abortWith } from './abort-with.js';

test('aborts with the reason of the signal', () => {
  const [outer, inner] = [new AbortController(), new AbortController()];
  abortWith(inner, outer.signal);
  expect(inner.signal.aborted).toBe(false);
  outer.abort(new Error('the map left the page'));
  expect(inner.signal.reason).toEqual(new Error('the map left the page'));
});

test('aborts at once when the signal has aborted before', () => {
  const inner = new AbortController();
  abortWith(inner, AbortSignal.abort('gone'));
  expect(inner.signal.reason).toBe('gone');
});

test('does nothing once it was ended, and nothing without a signal', () => {
  const [outer, inner] = [new AbortController(), new AbortController()];
  abortWith(inner, outer.signal)();
  abortWith(inner, undefined)();
  outer.abort();
  expect(inner.signal.aborted).toBe(false);
});
