import { spawnSync } from 'node:child_process';
import { canInstallPackages, installPackage } from '../system-package.js';

/** Debian's packages: the browser, a screen that nobody sees, and OpenGL in software. */
const packages = { 'firefox-esr': 'firefox-esr', Xvfb: 'xvfb' } as const;

/**
 * Finds Firefox ESR and Xvfb: without a screen Firefox gives no WebGL, not even in software. Installs them where Debian
 * packages may be installed.
 *
 * @returns True when both are there; else says what is missing.
 */
export function ensureFirefoxEsr(): boolean {
  for (const [command, name] of Object.entries(packages)) {
    if (!isCommand(command) && canInstallPackages()) installPackage(name);
    if (!isCommand(command)) {
      console.log(`There is no ${command} here. The tests in Firefox ESR are skipped.`);
      return false;
    }
  }
  // Firefox recommends it, so it does not come along.
  if (canInstallPackages() && !hasSoftwareOpenGl()) installPackage('libgl1-mesa-dri');
  return true;
}

function isCommand(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}

function hasSoftwareOpenGl(): boolean {
  return spawnSync('dpkg', ['-s', 'libgl1-mesa-dri']).status === 0;
}
