import { expect, it } from 'vitest';
import { fileKinds } from '../testing/file-kinds.js';
import { fuzz } from '../testing/fuzz.js';
import { parseHeader } from './header.js';

const kinds = Object.entries(fileKinds(12));

it.each(kinds)('10,000 damaged files of the kind %s give data or an AtlasError', (_kind, source) => {
  const { slowestMs, allocationFactor } = fuzz(source, 10_000, 11);
  expect(slowestMs).toBeLessThan(1000);
  expect(allocationFactor).toBeLessThan(16);
});

it.each(kinds)(
  '10,000 files of the kind %s with damage in the header only give data or an AtlasError',
  (_kind, source) => {
    const { indexStart } = parseHeader(source);
    const { slowestMs, allocationFactor } = fuzz(source.subarray(0, indexStart), 10_000, 12, indexStart);
    expect(slowestMs).toBeLessThan(1000);
    expect(allocationFactor).toBeLessThan(16);
  },
);
