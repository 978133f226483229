import { afterEach, describe, expect, it, vi } from 'vitest';
import { GeometryType } from '../core/geometry-type.js';
import { encodeFlatGeobuf } from '../flatgeobuf/encode.js';
import { createDataClient } from './data-client.js';

const corner = { type: 'Point' as const, coordinates: [1, 2] };
const bytes = encodeFlatGeobuf([{ type: 'Feature', geometry: corner, properties: { name: '名' } }], {
  name: 'one',
  title: '',
  description: '',
  geometryType: GeometryType.Point,
  columns: [{ name: 'name', type: 'string', title: '', description: '' }],
});

const urls: string[] = [];
const put = (content: BlobPart) => {
  const url = URL.createObjectURL(new Blob([content]));
  urls.push(url);
  return url;
};
const PlainWorker = globalThis.Worker;

/** Kinds of the messages that workers send from now on; without it a silent fall-back would pass for a worker. */
function recordWorkers(): string[] {
  const said: string[] = [];
  globalThis.Worker = class extends PlainWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }) => said.push(data === 'ready' ? data : data.message.kind));
    }
  };
  return said;
}

afterEach(() => {
  globalThis.Worker = PlainWorker;
  for (const url of urls.splice(0)) URL.revokeObjectURL(url);
});

describe('a data client in a browser', () => {
  it('loads and identifies in a real worker', async () => {
    const said = recordWorkers();
    const client = createDataClient();
    const url = put(bytes as BlobPart);
    const { pages, sidecar } = await client.load(url);
    expect(pages.map((page) => page.featureCount)).toEqual([1]);
    expect(sidecar).toBeUndefined();
    expect(await client.identify(url, [1, 2], { toleranceMeters: 1 })).toEqual([{ row: 0, page: undefined }]);
    expect(said).toEqual(expect.arrayContaining(['ready', 'progress', 'answer', 'answer']));
    client.close();
  });

  it('shares one worker with other clients, which ends with the last of them, and keeps what each reads apart', async () => {
    const said = recordWorkers();
    const ended = vi.spyOn(PlainWorker.prototype, 'terminate');
    const [one, other] = [createDataClient(), createDataClient()];
    const url = put(bytes as BlobPart);
    await one.load(url);
    await expect(other.identify(url, [1, 2], { toleranceMeters: 1 })).rejects.toMatchObject({ code: 'layer-unknown' });
    one.close();
    expect((await other.load(url)).featureCount).toBe(1);
    expect(ended).not.toHaveBeenCalled();
    other.close();
    expect(ended).toHaveBeenCalledOnce();
    expect(said.filter((kind) => kind === 'ready')).toHaveLength(1);
    ended.mockRestore();
  });

  it('reads a file that no server has, until it is let go', async () => {
    const said = recordWorkers();
    const client = createDataClient();
    const url = 'own:/places.fgb';
    client.hold(url, { file: new Blob([bytes]) });
    expect((await client.load(url)).featureCount).toBe(1);
    expect(await client.identify(url, [1, 2], { toleranceMeters: 1 })).toEqual([{ row: 0, page: undefined }]);
    client.letGo(url);
    await expect(client.identify(url, [1, 2], { toleranceMeters: 1 })).rejects.toMatchObject({ code: 'layer-unknown' });
    await expect(client.load(url)).rejects.toMatchObject({ code: 'file-missing' });
    expect(said).toContain('failure');
    client.close();
  });

  it('gets an error with its code from the worker', async () => {
    const client = createDataClient();
    await expect(client.load(put('not a map'))).rejects.toMatchObject({ code: 'not-flatgeobuf' });
    client.close();
  });

  it.each([
    ['does not exist', () => new URL('/no-such-worker.js', location.href).href],
    ['is of another origin that cannot be reached', () => 'http://127.0.0.1:9/data-worker.js'],
    ['is no address', () => 'worker'],
  ])('works without a worker when its script %s', async (_case, workerUrl) => {
    const client = createDataClient({ workerUrl: workerUrl() });
    const url = put(bytes as BlobPart);
    expect((await client.load(url)).featureCount).toBe(1);
    expect(await client.identify(url, [1, 2], { toleranceMeters: 1 })).toEqual([{ row: 0, page: undefined }]);
    client.close();
  });
});
