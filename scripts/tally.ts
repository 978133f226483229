/** How many checks passed, failed and were skipped. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What the failed ones are called. */
  readonly failures: readonly string[];
}

/** The parts of vitest's JSON report that are counted. */
export interface VitestReport {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** Nothing counted yet. */
export const emptyTally: Tally = { passed: 0, failed: 0, skipped: 0, failures: [] };

/**
 * Counts the tests of one vitest run.
 *
 * A file that fails without a failed test in it (it could not be imported, a hook threw) is one failure, and so is a run
 * that failed although no test did (an error nobody caught).
 */
export function tallyOfReport(report: VitestReport): Tally {
  const tests = report.testResults.flatMap(({ name, status, assertionResults }) => {
    const within = assertionResults.map((test) => ({ status: test.status, name: `${name}: ${test.fullName}` }));
    const isLost = status === 'failed' && !within.some((test) => test.status === 'failed');
    return isLost ? [...within, { status, name }] : within;
  });
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failures = tests.filter(({ status }) => status === 'failed').map(({ name }) => name);
  const skipped = tests.length - passed - failures.length;
  if (failures.length === 0 && !report.success) failures.push('an error that no test caught');
  return { passed, failed: failures.length, skipped, failures };
}

/** The tally of several steps together. */
export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed, skipped, failures }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
      failures: [...sum.failures, ...failures],
    }),
    emptyTally,
  );
}

/** `12 passed, 0 failed`, and how many were skipped when some were. */
export function sayTally({ passed, failed, skipped }: Omit<Tally, 'failures'>): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
