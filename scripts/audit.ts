import { spawnSync } from 'node:child_process';

/** What `npm audit --json` says, as far as it is read. */
interface AuditReport {
  readonly vulnerabilities?: Readonly<
    Record<string, { readonly name: string; readonly severity: string; readonly range: string }>
  >;
}

const serious = ['high', 'critical'];

/**
 * Asks the registry whether something known to be dangerous is installed. Where the registry cannot be asked, as without a
 * network, that is said and is no failure.
 *
 * @throws {Error} naming the packages with a serious vulnerability.
 */
export function checkAdvisories(): void {
  const { stdout } = spawnSync('npm', ['audit', '--json'], {
    encoding: 'utf8',
    timeout: 60_000,
    shell: process.platform === 'win32',
  });
  const known = readAudit(stdout);
  if (known === undefined) {
    console.log('The registry could not be asked for advisories: not checked.');
    return;
  }
  const bad = known.filter(({ severity }) => serious.includes(severity));
  if (bad.length > 0)
    throw new Error(bad.map(({ name, severity, range }) => `${name} ${range}: ${severity}`).join('\n'));
  console.log(`No serious advisory; ${known.length} lesser ones.`);
}

/** Advisories in the output of `npm audit --json`; undefined when it is not an answer of the registry. */
export function readAudit(output: string | null): { name: string; severity: string; range: string }[] | undefined {
  try {
    const { vulnerabilities } = JSON.parse(output ?? '') as AuditReport;
    return (
      vulnerabilities && Object.values(vulnerabilities).map(({ name, severity, range }) => ({ name, severity, range }))
    );
  } catch {
    return undefined;
  }
}
