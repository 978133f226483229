import { expect, test } from 'vitest';
import { addTallies, sayTally, tallyOfReport } from './tally.js';

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((test, at) => ({ status: test, fullName: `test ${at}` })),
});

test('passed, failed and skipped tests are counted over all files', () => {
  const report = {
    success: false,
    testResults: [file('failed', 'passed', 'failed'), file('passed', 'passed', 'pending')],
  };
  expect(tallyOfReport(report)).toEqual({ passed: 2, failed: 1, skipped: 1, failures: ['a.test.ts: test 1'] });
});

test('a file that cannot be imported is one failure', () => {
  expect(tallyOfReport({ success: false, testResults: [file('failed')] })).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
    failures: ['a.test.ts'],
  });
});

test('a run that fails although every test passed is one failure', () => {
  const report = { success: false, testResults: [file('passed', 'passed')] };
  expect(tallyOfReport(report)).toMatchObject({ passed: 1, failed: 1, failures: [expect.stringContaining('no test')] });
});

test('skipped tests are named only when there are some', () => {
  const steps = [
    { passed: 3, failed: 0, skipped: 0, failures: [] },
    { passed: 1, failed: 2, skipped: 0, failures: ['b', 'c'] },
  ];
  expect(addTallies(steps).failures).toEqual(['b', 'c']);
  expect(sayTally(addTallies(steps))).toBe('4 passed, 2 failed');
  expect(sayTally({ passed: 1, failed: 0, skipped: 5 })).toBe('1 passed, 0 failed, 5 skipped');
});
