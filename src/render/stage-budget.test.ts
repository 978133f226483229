import { beforeEach, expect, test, vi } from 'vitest';
import { StageBudget, type StageClaim } from './stage-budget.js';

/** A map that gives its stage back at once. */
class FakeClaim implements StageClaim {
  inView = true;
  isNear = true;
  isOpen = false;
  isAsking = true;
  isHeld = false;
  openedAt = -1e6;
  touchedAt = 0;
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  open(): void {
    this.isOpen = true;
    this.isAsking = false;
  }

  async close(): Promise<void> {
    this.isOpen = false;
  }
}

let budget: StageBudget;
let claims: FakeClaim[];
const open = () => claims.filter(({ isOpen }) => isOpen).map(({ name }) => name);

beforeEach(() => {
  budget = new StageBudget(2);
  claims = ['a', 'b', 'c', 'd'].map((name) => new FakeClaim(name));
  claims.forEach((claim, index) => {
    claim.touchedAt = index;
    budget.add(claim);
  });
});

function claim(name: string): FakeClaim {
  const found = claims.find((each) => each.name === name);
  if (!found) throw new Error(`Expected a claim ${name}.`);
  return found;
}

test('opens no more than the budget allows, those touched last first', () => {
  for (const each of claims) each.isAsking = false;
  budget.review();
  expect(open()).toEqual(['c', 'd']);
});

test('opens none that is neither in view nor near', () => {
  for (const each of claims) Object.assign(each, { isNear: each.name === 'a', inView: false });
  budget.review();
  expect(open()).toEqual(['a']);
});

test('lets every map in view draw its picture in turn, and then leaves it at that', async () => {
  budget.review();
  await vi.waitFor(() => expect(claims.every(({ isAsking }) => !isAsking)).toBe(true));
  const left = open();
  expect(left).toHaveLength(2);
  budget.review();
  expect(open()).toEqual(left);
});

test('what is in view takes the stage of what is only near, never the other way', async () => {
  for (const name of ['c', 'd']) claim(name).inView = false;
  for (const each of claims) each.isAsking = false;
  claim('a').isNear = false;
  claim('b').isNear = false;
  budget.review();
  expect(open()).toEqual(['c', 'd']);
  Object.assign(claim('a'), { isNear: true, isAsking: true });
  budget.review();
  await vi.waitFor(() => expect(open()).toContain('a'));
  Object.assign(claim('c'), { isAsking: true });
  budget.review();
  await Promise.resolve();
  expect(open()).toContain('a');
});

test('takes no stage from a map that the reader works with', async () => {
  for (const name of ['c', 'd']) claim(name).isHeld = true;
  for (const name of ['a', 'b']) claim(name).isNear = false;
  budget.review();
  Object.assign(claim('a'), { isNear: true });
  budget.review();
  await Promise.resolve();
  expect(open()).toEqual(['c', 'd']);
});

test('a map that leaves the page gives its stage to the next', () => {
  for (const each of claims) each.isAsking = false;
  budget.review();
  claim('d').isOpen = false;
  budget.remove(claim('d'));
  claims.pop();
  expect(open()).toEqual(['b', 'c']);
});
