import type { AttributeValue } from '../../core/columns.js';

/** Attribute values of the fake layers, one per feature. */
export const fakeValues: Readonly<Record<string, Readonly<Record<string, readonly AttributeValue[]>>>> = {
  areas: {
    id: ['1', '2', '3', '4'],
    urban: [5, 10, 25, null],
    rural: [1, 2, null, null],
    urban_source: ['s2', 's1; s2', 's1;s2', 'nobody knows'],
  },
  lines: {
    class: ['slow', 'fast', 'fast', 'slow'],
    planned: [false, true, false, null],
    ref: ['S9', 'G10', 'G7', null],
  },
  sites: { class: ['a', 'a', 'a', 'a'], rough: [true, false, true, true], radius: [4000, null, 33_800, 5000] },
};
