import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** True where Debian packages may be installed: apt is there and this process is root. */
export function canInstallPackages(): boolean {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/**
 * Installs a Debian package, after fetching the list of packages.
 *
 * @returns False when apt did not succeed; its own words are on the screen.
 */
export function installPackage(name: string): boolean {
  console.log(`Installing Debian's ${name} …`);
  return runApt(['update', '-qq']) && runApt(['install', '-y', '-qq', '--no-install-recommends', name]);
}

function runApt(parameters: readonly string[]): boolean {
  const { status } = spawnSync('apt-get', parameters, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 5 * 60_000,
  });
  return status === 0;
}
