import { type IDBPDatabase, openDB } from 'idb';
import { AtlasError } from '../../core/atlas-error.js';
import type { OwnEntry } from './own-data.js';

const database = 'jjj-atlas-own';
const entries = 'entries';

/** Keeps an entry in the browser's store, in place of the one of its id. @throws {AtlasError} `store-failed` */
export async function keepEntry(entry: OwnEntry): Promise<void> {
  await inStore((store) => store.put(entries, { ...entry, kept: true }));
}

/** Takes an entry out of the browser's store. @throws {AtlasError} `store-failed` */
export async function forgetEntry(id: string): Promise<void> {
  await inStore((store) => store.delete(entries, id));
}

/** What the browser keeps, in the order of ids. @throws {AtlasError} `store-failed` */
export async function keptEntries(): Promise<readonly OwnEntry[]> {
  return inStore((store) => store.getAll(entries));
}

async function inStore<T>(work: (store: IDBPDatabase) => Promise<T>): Promise<T> {
  let store: IDBPDatabase | undefined;
  try {
    store = await openDB(database, 1, {
      upgrade: (made) => void made.createObjectStore(entries, { keyPath: 'id' }),
    });
    return await work(store);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AtlasError('store-failed', `The browser could not keep or read stored data: ${reason}`, {
      details: { reason },
      cause,
    });
  } finally {
    store?.close();
  }
}
