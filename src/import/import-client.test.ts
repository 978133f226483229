import { describe, expect, it } from 'vitest';
import type { Inspection } from '../core/importer.js';
import { packError } from '../core/packed-error.js';
import { WorkerImporter } from './import-client.js';
import { doTask, type ImportTask } from './import-task.js';
import type { TaskPort } from './run-in-worker.js';
import { fileOf } from './testing/import-here.js';

/** A worker in the same thread, which never answers where `silent`. */
class FakeWorker extends EventTarget implements TaskPort {
  ended = false;
  readonly #silent: boolean;

  constructor(silent = false) {
    super();
    this.#silent = silent;
  }

  postMessage(task: ImportTask): void {
    if (!this.#silent) void this.#answer(task);
  }

  terminate(): void {
    this.ended = true;
  }

  async #answer(task: ImportTask): Promise<void> {
    const tell = (data: unknown) => this.dispatchEvent(new MessageEvent('message', { data }));
    tell('ready');
    const watch = {
      signal: new AbortController().signal,
      progress: (fraction: number) => tell({ kind: 'progress', fraction }),
    };
    try {
      tell({ kind: 'answer', answer: await doTask(task, watch) });
    } catch (error) {
      tell({ kind: 'failure', failure: packError(error) });
    }
  }
}

const file = fileOf('x.csv', 'lon,lat\n1,2\n3,4\n');
const choice = { crs: 'EPSG:4326' };

describe('an importer', () => {
  it('starts a worker with the first task and keeps it for the next', async () => {
    const workers: FakeWorker[] = [];
    const importer = new WorkerImporter(() => workers[workers.push(new FakeWorker()) - 1] ?? new FakeWorker());
    expect(workers).toEqual([]);
    const told: (number | undefined)[] = [];
    const inspection: Inspection = await importer.inspect(file);
    expect(inspection.tables[0]?.rows).toBe(2);
    expect(await importer.read(file, choice, { onProgress: (fraction) => told.push(fraction) })).toMatchObject({
      count: 2,
    });
    expect(told.at(-1)).toBe(1);
    expect((await importer.rows(file, {})).rows).toEqual([
      [1, 2],
      [3, 4],
    ]);
    await expect(importer.read(file, {})).rejects.toMatchObject({
      code: 'import-refused',
      details: { code: 'crs-missing' },
    });
    expect(workers.map(({ ended }) => ended)).toEqual([false]);
    importer.close();
    expect(workers[0]?.ended).toBe(true);
    await expect(importer.inspect(file)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('ends the worker of a task that is stopped', async () => {
    const worker = new FakeWorker(true);
    const importer = new WorkerImporter(() => worker);
    const stop = new AbortController();
    const reading = importer.read(file, choice, { signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
    expect(worker.ended).toBe(true);
    await expect(importer.read(file, choice, { signal: stop.signal })).rejects.toThrow('enough');
  });

  it('reads on the main thread where no worker may run, or where it fails', async () => {
    const none = new WorkerImporter(() => {
      throw new Error('no worker here');
    });
    expect(await none.read(file, choice)).toMatchObject({ count: 2 });
    const failing = new FakeWorker(true);
    const importer = new WorkerImporter(() => failing);
    const reading = importer.read(file, choice);
    failing.dispatchEvent(new Event('error'));
    expect(await reading).toMatchObject({ count: 2 });
    const stop = new AbortController();
    stop.abort();
    await expect(importer.read(file, choice, { signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
  });
});
