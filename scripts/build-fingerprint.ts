import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const inputs = [
  'src',
  'layers',
  'scripts',
  'public',
  'examples',
  'docs',
  'index.html',
  'embed.html',
  'vite.config.ts',
  'tsconfig.json',
  'tsconfig.build.json',
  'package.json',
  'package-lock.json',
];
/** Files for tests only, and one that the build writes itself. */
const noInput = /\.test\.ts$|^src\/e2e\/|\/testing\/|^docs\/sizes\.md$/;
const record = 'node_modules/.cache/jjj-atlas/built-from';

/**
 * A digest of everything that `npm run build` reads, by content: a fresh clone gives every file a new date.
 *
 * @param root - Folder of the project.
 */
export function fingerprintOfInputs(root: string): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesUnder(root, input))) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** True when `dist/` was built from what lies there now. */
export function isBuildCurrent(root: string): boolean {
  const path = join(root, record);
  if (!existsSync(path) || !existsSync(join(root, 'dist/index.html'))) return false;
  return readFileSync(path, 'utf8') === fingerprintOfInputs(root);
}

/** Notes what `dist/` was built from. */
export function recordBuild(root: string, fingerprint: string): void {
  const path = join(root, record);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, fingerprint);
}

function filesUnder(root: string, path: string): string[] {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  if (statSync(absolute).isFile()) return noInput.test(path) ? [] : [path];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => filesUnder(root, `${path}/${name}`));
}
