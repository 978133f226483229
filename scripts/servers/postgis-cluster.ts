import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where Debian keeps the programs of its PostgreSQL 15. */
const programs = '/usr/lib/postgresql/15/bin';

/** True where a cluster can be started. */
export function hasPostgis(): boolean {
  return existsSync(`${programs}/initdb`) && existsSync('/usr/share/postgresql/15/extension/postgis.control');
}

/** A database of its own, in a folder that goes with it. */
export interface PostgisCluster {
  /** For the drivers of GDAL and MapServer. */
  readonly connection: string;
  /** Runs SQL. @returns what it selects, unaligned, one row a line. */
  sql(statements: string): Promise<string>;
  close(): void;
}

/** Starts PostgreSQL with PostGIS on a free port of the loopback interface, as a user other than root. */
export async function startPostgis(): Promise<PostgisCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'jjj-postgis-'));
  const owner = ownerOf(folder);
  const port = await freePort();
  const data = join(folder, 'data');
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=256MB -c max_wal_size=4GB`;
  asOwner(owner, [
    `${programs}/initdb`,
    '-D',
    data,
    '-U',
    'atlas',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '-N',
  ]);
  asOwner(owner, [`${programs}/pg_ctl`, '-D', data, '-l', join(folder, 'log'), '-w', '-o', settings, 'start']);
  const at = ['-h', '127.0.0.1', '-p', String(port), '-U', 'atlas'];
  const sql = async (statements: string) => {
    const shell = [...at, '-d', 'postgres', '-v', 'ON_ERROR_STOP=1', '-qAtc', statements];
    return (await run(`${programs}/psql`, shell, { maxBuffer: 64 * 1024 * 1024 })).stdout.trim();
  };
  await sql('CREATE EXTENSION postgis');
  return {
    connection: `host=127.0.0.1 port=${port} user=atlas dbname=postgres`,
    sql,
    close: () => {
      asOwner(owner, [`${programs}/pg_ctl`, '-D', data, '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: there the user of the Debian package takes over. */
function ownerOf(folder: string): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (kind: string) => Number(spawnSync('id', [kind, 'postgres'], { encoding: 'utf8' }).stdout);
  chownSync(folder, id('-u'), id('-g'));
  chmodSync(folder, 0o755);
  return 'postgres';
}

/** @throws {Error} with what the program said. */
function asOwner(owner: string | undefined, command: readonly string[]): void {
  const [program = '', ...parameters] = owner ? ['runuser', '-u', owner, '--', ...command] : command;
  // A server that keeps the pipes of its starter would keep it waiting.
  const { status, error } = spawnSync(program, parameters, { stdio: 'ignore', cwd: tmpdir(), timeout: 120_000 });
  if (status !== 0) throw new Error(`${command.join(' ')} failed: ${error?.message ?? `status ${status}`}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
