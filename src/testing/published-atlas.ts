import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalog } from '../../layers/index.js';
import type { QueryAnswer, QueryOptions } from '../core/query-answer.js';
import type { QueryRequest } from '../core/query-request.js';
import { Viewer } from '../viewer/viewer.js';
import { LocalDataClient } from '../worker/local-data-client.js';
import { FakeRenderer } from './fake-renderer.js';
import { type RangeServer, startRangeServer } from './range-server.js';

const folder = join(import.meta.dirname, '../../public/geodata');

/** The atlas on its published data, without a picture. */
export interface PublishedAtlas {
  readonly viewer: Viewer;
  readonly renderer: FakeRenderer;
  readonly server: RangeServer;
  /** The complete answer to a question. */
  ask(request: QueryRequest, options?: QueryOptions): Promise<QueryAnswer>;
  close(): Promise<void>;
}

/** Opens the published data over HTTP. */
export async function openPublishedAtlas(): Promise<PublishedAtlas> {
  const server = await startRangeServer();
  let base = '';
  for (const file of readdirSync(folder))
    base = server.put(`/geodata/${file}`, new Uint8Array(readFileSync(join(folder, file))));
  const renderer = new FakeRenderer();
  const viewer = new Viewer({
    catalog,
    renderer,
    dataClient: new LocalDataClient(),
    geodataBase: new URL('.', base).href,
    locale: 'en',
    theme: 'light',
  });
  return {
    viewer,
    renderer,
    server,
    ask: async (request, options) => {
      let last: QueryAnswer | undefined;
      for await (const answer of viewer.query(request, options)) last = answer;
      if (!last?.complete) throw new Error('the last answer is not complete');
      return last;
    },
    close: async () => {
      viewer.dispose();
      await server.close();
    },
  };
}
