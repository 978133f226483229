import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** A package of the npm registry that brings the program of Chromium 109, and what npm says is in it. */
const source = {
  name: '@sparticuz/chromium@109.0.6',
  integrity: 'sha512-9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
};
const folder = 'node_modules/.cache/jjj-atlas/chromium-109';

/**
 * Fetches the headless shell of Chromium 109 into the cache, unless it is there. It is made for Linux on x86-64.
 *
 * @returns Absolute path of the program; undefined, after saying why, when it cannot be had here.
 * @throws {Error} when what came is not what was asked for.
 */
export function ensureOldChromium(): string | undefined {
  const program = resolve(folder, 'chromium');
  if (existsSync(program)) return program;
  if (process.platform !== 'linux' || process.arch !== 'x64') return sayNone('it runs on Linux on x86-64 only');
  mkdirSync(resolve(folder, '..'), { recursive: true });
  const making = mkdtempSync(`${resolve(folder)}-`);
  try {
    if (!fetchPackage(making)) return sayNone('the npm registry does not answer');
    unpack(making);
    rmSync(folder, { recursive: true, force: true });
    renameSync(join(making, 'browser'), folder);
    return program;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

function fetchPackage(into: string): boolean {
  console.log(`Fetching ${source.name} …`);
  const { status, stdout } = spawnSync('npm', ['pack', source.name, '--json', '--pack-destination', into], {
    encoding: 'utf8',
    timeout: 5 * 60_000,
  });
  if (status !== 0) return false;
  const [{ filename, integrity }] = JSON.parse(stdout) as [{ filename: string; integrity: string }];
  if (integrity !== source.integrity) throw new Error(`${source.name} is not what it was: ${integrity}.`);
  extract(join(into, filename), into);
  return true;
}

function unpack(making: string): void {
  const browser = join(making, 'browser');
  mkdirSync(browser);
  const unbrotli = (name: string) => brotliDecompressSync(readFileSync(join(making, 'package/bin', name)));
  writeFileSync(join(browser, 'chromium'), unbrotli('chromium.br'), { mode: 0o755 });
  const software = join(making, 'swiftshader.tar');
  writeFileSync(software, unbrotli('swiftshader.tar.br'));
  extract(software, browser);
}

function extract(archive: string, into: string): void {
  const { status, stderr } = spawnSync('tar', ['-xf', archive, '-C', into, '--no-same-owner'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${archive} could not be unpacked: ${stderr}`);
}

function sayNone(reason: string): undefined {
  console.log(`Chromium 109 is not here and cannot be fetched: ${reason}. Its tests are skipped.`);
}
