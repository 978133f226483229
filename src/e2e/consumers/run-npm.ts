import { spawnSync } from 'node:child_process';

/**
 * Runs npm to its end in a folder, with the npm that runs these tests where there is one.
 *
 * @returns What it printed.
 * @throws {Error} with everything it printed, when it fails.
 */
export function runNpm(folder: string, parameters: readonly string[]): string {
  const npm = process.env['npm_execpath'];
  const runsInNode = npm !== undefined && /\.c?js$/.test(npm);
  const [program, ...first] = runsInNode ? [process.execPath, npm] : ['npm'];
  const { status, stdout, stderr, error } = spawnSync(program ?? 'npm', [...first, ...parameters], {
    cwd: folder,
    encoding: 'utf8',
    env: environment(),
    shell: process.platform === 'win32' && !runsInNode,
  });
  if (status === 0) return stdout;
  throw new Error(`npm ${parameters.join(' ')} failed in ${folder}: ${error?.message ?? ''}\n${stdout}\n${stderr}`);
}

/** Without what npm and the test runner tell their children: a throwaway project is nobody's child. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_(?!execpath)|VITEST|NODE_ENV|TEST$)/.test(name));
  return Object.fromEntries(own);
}
