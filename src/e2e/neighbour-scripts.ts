import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A library of somebody else as it is published for a script tag. */
export interface NeighbourScript {
  readonly name: string;
  readonly version: string;
  /** Path in the package. */
  readonly file: string;
}

const cache = join(import.meta.dirname, '../../node_modules/.cache/jjj-neighbours');

/**
 * The text of a published script, from the registry the first time: the package alone, without what it depends on.
 *
 * @returns undefined when the registry cannot be reached and the script is not here.
 */
export function neighbourScript({ name, version, file }: NeighbourScript): string | undefined {
  const folder = join(cache, `${name}-${version}`);
  const path = join(folder, 'package', file);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const packed = spawnSync('npm', ['pack', `${name}@${version}`, '--silent'], { cwd: folder, encoding: 'utf8' });
    const archive = packed.stdout.trim().split('\n').at(-1);
    if (packed.status !== 0 || !archive) return undefined;
    spawnSync('tar', ['-xzf', archive], { cwd: folder });
  }
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
