import { expect, it } from 'vitest';
import { UniqueIds } from './unique-ids.js';

const added = (ids: readonly string[]) => {
  const unique = new UniqueIds();
  return ids.map((id) => unique.add(id));
};

it('tells ids that were there before, whatever their order', () => {
  expect(added(['1', '2', '10', '9', '2'])).toEqual([true, true, true, true, false]);
  expect(added(['0', '0'])).toEqual([true, false]);
  expect(added(['1', '01', '1.0', 'a', '1e3', '1000', 'a'])).toEqual([true, true, true, true, true, true, false]);
});
