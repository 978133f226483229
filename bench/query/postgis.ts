import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const installed = '/usr/lib/postgresql';

/** Folder of the newest PostgreSQL of Debian that has PostGIS; undefined when there is none. */
function serverFolder(): string | undefined {
  if (!existsSync(installed)) return undefined;
  const versions = readdirSync(installed).filter((version) =>
    existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`),
  );
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  return newest && join(installed, newest, 'bin');
}

/** A PostGIS server of our own in a folder of its own, with one session. */
export class PostGis {
  readonly #folder: string;
  readonly #bin: string;
  #session: ChildProcessWithoutNullStreams | undefined;

  private constructor(bin: string, folder: string) {
    this.#bin = bin;
    this.#folder = folder;
  }

  /** Starts a server; undefined, with a notice, when PostGIS is not installed or does not start. */
  static async start(): Promise<PostGis | undefined> {
    const bin = serverFolder();
    if (!bin) {
      console.error('PostGIS is not installed (Debian: postgresql-15-postgis-3); it is left out.');
      return undefined;
    }
    const folder = mkdtempSync(join(tmpdir(), 'atlas-postgis-'));
    // The server refuses to be root's, so it has to be able to enter.
    chmodSync(folder, 0o777);
    const server = new PostGis(bin, folder);
    const data = join(folder, 'data');
    const begun =
      server.#run('initdb', ['-D', data, '-A', 'trust', '-U', 'atlas', '--no-sync']) &&
      server.#run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options(folder), 'start']);
    if (!begun) {
      console.error('PostGIS did not start; it is left out.');
      server.stop();
      return undefined;
    }
    server.#session = spawn(join(bin, 'psql'), ['-h', folder, '-p', '54329', '-U', 'atlas', '-d', 'postgres', '-qAt']);
    server.#session.stderr.on('data', (text) => console.error(`PostGIS: ${text}`));
    await server.ask('CREATE EXTENSION postgis;');
    return server;
  }

  /** Creates a table of geometries in WGS 84 with a GiST index. @param rows - Geometries as WKT. */
  async load(table: string, rows: Iterable<string>): Promise<void> {
    const session = this.#session;
    if (!session) throw new Error('PostGIS is not started');
    await this.ask(`CREATE UNLOGGED TABLE ${table} (id serial, geom geometry(Geometry, 4326));`);
    session.stdin.write(`COPY ${table} (geom) FROM STDIN;\n`);
    for (const row of rows) {
      if (!session.stdin.write(`SRID=4326;${row}\n`))
        await new Promise((resolve) => session.stdin.once('drain', resolve));
    }
    session.stdin.write('\\.\n');
    await this.ask(`CREATE INDEX ON ${table} USING gist (geom); VACUUM ANALYZE ${table};`);
  }

  /** Sends statements; gives the lines they print. */
  async ask(sql: string): Promise<string[]> {
    const session = this.#session;
    if (!session) throw new Error('PostGIS is not started');
    const end = `end-${Math.random().toString(36).slice(2)}`;
    const answer = new Promise<string>((resolve, reject) => {
      let text = '';
      const take = (chunk: Buffer) => {
        text += chunk;
        if (!text.includes(end)) return;
        session.stdout.off('data', take);
        session.off('exit', exited);
        resolve(text.slice(0, text.indexOf(end)));
      };
      const exited = (code: number | null) => reject(new Error(`psql ended with ${code}`));
      session.stdout.on('data', take);
      session.once('exit', exited);
    });
    session.stdin.write(`${sql}\n\\echo ${end}\n`);
    return (await answer).split('\n').filter((line) => line !== '');
  }

  /** Milliseconds of one statement that prints one number, as psql measures them, and the number. */
  async timed(sql: string): Promise<{ milliseconds: number; found: number }> {
    const [found = '', time = ''] = await this.ask(`\\timing on\n${sql}\n\\timing off`);
    return { milliseconds: Number(/Time: ([\d.]+) ms/.exec(time)?.[1]), found: Number(found) };
  }

  stop(): void {
    this.#session?.stdin.end('\\q\n');
    this.#run('pg_ctl', ['-D', join(this.#folder, 'data'), '-m', 'immediate', '-w', 'stop']);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #run(program: string, args: readonly string[]): boolean {
    const path = join(this.#bin, program);
    const isRoot = process.getuid?.() === 0;
    const [command, all] = isRoot ? ['runuser', ['-u', 'postgres', '--', path, ...args]] : [path, [...args]];
    return spawnSync(command, all, { cwd: this.#folder, stdio: ['ignore', 'ignore', 'pipe'] }).status === 0;
  }
}

function options(folder: string): string {
  return `-k ${folder} -p 54329 -c listen_addresses= -c fsync=off -c shared_buffers=512MB -c work_mem=64MB -c max_parallel_workers_per_gather=0`;
}
