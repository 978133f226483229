import { expect, test } from 'vitest';
import { readByteRange } from './byte-range.js';

test.each([
  ['bytes=0-0', { first: 0, last: 0 }],
  ['bytes=2-5', { first: 2, last: 5 }],
  ['bytes=90-', { first: 90, last: 99 }],
  ['bytes=-10', { first: 90, last: 99 }],
  ['bytes=-1000', { first: 0, last: 99 }],
  ['bytes=50-1000', { first: 50, last: 99 }],
])('%s of 100 bytes is cut to the file', (header, expected) => {
  expect(readByteRange(header, 100)).toEqual(expected);
});

test.each([undefined, '', 'bytes=', 'bytes=-', 'bytes=5-2', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=a-b'])(
  '%s asks for the whole file',
  (header) => {
    expect(readByteRange(header, 100)).toBe('whole');
  },
);

test.each(['bytes=100-', 'bytes=100-200', 'bytes=-0'])('%s lies beyond 100 bytes', (header) => {
  expect(readByteRange(header, 100)).toBe('unsatisfiable');
});

test('no range of an empty file can be satisfied', () => {
  expect(readByteRange('bytes=0-0', 0)).toBe('unsatisfiable');
});
