import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { addTallies, sayTally, type Tally, tallyOfReport, type VitestReport } from './tally.js';

/** One thing to be checked, and how it went. */
export interface Step {
  readonly title: string;
  /** A step that must have passed before; otherwise this one is not run and counts as failed. */
  readonly after?: Step;
  run(): Tally | Promise<Tally>;
}

const tools = {
  attw: '@arethetypeswrong/cli/dist/index.js',
  biome: '@biomejs/biome/bin/biome',
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
  knip: 'knip/bin/knip.js',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
} as const;

/** A step that runs one tool and passes when the tool is content. */
export function toolStep(title: string, tool: keyof typeof tools, parameters: readonly string[]): Step {
  return { title, run: () => countOne(runTool(tool, parameters) === 0, title) };
}

/** A step that runs one project of vitest.config.ts and counts its tests. */
export function vitestStep(title: string, project: string, after?: Step): Step {
  return { title, ...(after && { after }), run: () => runVitest(project) };
}

/** A step of our own; it fails by throwing. */
export function taskStep(title: string, task: () => void | Promise<void>): Step {
  return {
    title,
    run: async () => {
      await task();
      return countOne(true, title);
    },
  };
}

/**
 * Runs steps one after the other, the later ones also when an earlier one failed, and says at the end which checks
 * failed, and how many passed and failed. A step that cannot be run counts as a failure. Sets the exit code of the process.
 */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  const tallies = new Map<Step, Tally>();
  for (const step of steps) {
    console.log(`\n── ${step.title}`);
    const began = Date.now();
    const needed = step.after && tallies.get(step.after);
    const tally = needed && needed.failed > 0 ? sayNotRun(step) : await runStep(step);
    console.log(`── ${step.title}: ${sayTally(tally)} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    tallies.set(step, tally);
  }
  const total = addTallies([...tallies.values()]);
  for (const failure of total.failures) console.log(`✗ ${failure}`);
  console.log(`\n${sayTally(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

function sayNotRun({ title, after }: Step): Tally {
  console.log(`Not run, because "${after?.title}" failed.`);
  return countOne(false, title);
}

async function runStep(step: Step): Promise<Tally> {
  try {
    return await step.run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return countOne(false, step.title);
  }
}

function runVitest(project: string): Tally {
  const cache = 'node_modules/.cache/jjj-atlas';
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'report-'));
  const file = join(folder, 'report.json');
  const parameters = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const status = runTool('vitest', parameters);
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as VitestReport) : undefined;
  rmSync(folder, { recursive: true });
  if (!report) return countOne(false, `${project} tests gave no report`);
  return tallyOfReport({ ...report, success: report.success && status === 0 });
}

function runTool(tool: keyof typeof tools, parameters: readonly string[]): number {
  const { status } = spawnSync(process.execPath, [join('node_modules', tools[tool]), ...parameters], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status ?? 1;
}

function countOne(passed: boolean, title: string): Tally {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, failures: passed ? [] : [title] };
}
