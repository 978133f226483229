/** How many checks passed, failed and were skipped. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The parts of vitest's JSON report that are counted. */
export interface VitestReport {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** Nothing counted yet. */
export const emptyTally: Tally = { passed: 0, failed: 0, skipped: 0 };

/**
 * Counts the tests of one vitest run.
 *
 * A file that fails without a failed test in it (it could not be imported, a hook threw) is one failure, and so is a run
 * that failed although no test did (an error nobody caught).
 */
export function tallyOfReport(report: VitestReport): Tally {
  const statuses = report.testResults.flatMap((file) => {
    const tests = file.assertionResults.map(({ status }) => status);
    return file.status === 'failed' && !tests.includes('failed') ? [...tests, 'failed'] : tests;
  });
  const passed = statuses.filter((status) => status === 'passed').length;
  const failed = statuses.filter((status) => status === 'failed').length;
  const skipped = statuses.length - passed - failed;
  return { passed, failed: failed === 0 && !report.success ? 1 : failed, skipped };
}

/** The tally of several steps together. */
export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    emptyTally,
  );
}

/** `12 passed, 0 failed`, and how many were skipped when some were. */
export function sayTally({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
