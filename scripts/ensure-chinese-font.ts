import { spawnSync } from 'node:child_process';
import { canInstallPackages, installPackage } from './system-package.js';

/**
 * Sees to it that Chinese labels are drawn as characters rather than empty boxes.
 *
 * @returns A sentence for the reader when there is still no Chinese font; undefined when there is one.
 */
export function ensureChineseFont(): string | undefined {
  // macOS and Windows always have one.
  if (process.platform !== 'linux' || hasChineseFont()) return undefined;
  if (canInstallPackages() && installPackage('fonts-noto-cjk') && hasChineseFont()) return undefined;
  return 'No Chinese font was found, so Chinese labels are drawn as empty boxes: install one, such as Noto Sans CJK.';
}

function hasChineseFont(): boolean {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}
