import type { DataClient, DataEvents, LoadedSource } from '../../core/data-client.js';
import type { LedgerEntry } from '../../core/ledger.js';

/** A data client, and files that are read with it before it is anybody's. */
export interface FirstFiles {
  /** Hands out what was read first to whoever loads it, once, and tells its listener what that has cost. */
  readonly client: DataClient;
  /** @param url - Absolute. */
  read(url: string): Promise<LoadedSource>;
}

/** Reads files whole with a client that somebody else will have, so that they are not read again. */
export function firstFiles(client: DataClient): FirstFiles {
  const first = new Map<string, Promise<LoadedSource>>();
  let ledger: readonly LedgerEntry[] = [];
  client.listen({
    page: () => undefined,
    replaced: () => undefined,
    ledger: (entries) => {
      ledger = entries;
    },
  });
  const listen = (events: DataEvents) => {
    client.listen(events);
    if (ledger.length > 0) events.ledger(ledger);
  };
  const load: DataClient['load'] = (url, options) => {
    const known = first.get(url);
    first.delete(url);
    return known ?? client.load(url, options);
  };
  return { client: inPlaceOf(client, { listen, load }), read: (url) => remembered(first, client, url) };
}

function remembered(first: Map<string, Promise<LoadedSource>>, client: DataClient, url: string): Promise<LoadedSource> {
  const reading = first.get(url) ?? client.load(url, { whole: true });
  first.set(url, reading);
  return reading;
}

function inPlaceOf(client: DataClient, own: Pick<DataClient, 'listen' | 'load'>): DataClient {
  return {
    ...own,
    hold: (...given) => client.hold(...given),
    letGo: (...given) => client.letGo(...given),
    view: (...asked) => client.view(...asked),
    release: (...asked) => client.release(...asked),
    identify: (...asked) => client.identify(...asked),
    query: (...asked) => client.query(...asked),
    close: () => client.close(),
  };
}
