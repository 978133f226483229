import { type IDBPDatabase, openDB } from 'idb';
import { AtlasError } from '../../core/atlas-error.js';
import { markKept } from './kept-mark.js';
import type { OwnEntry } from './own-data.js';

const database = 'jjj-atlas-own';
const entries = 'entries';

/** An entry as the browser keeps it. */
interface KeptEntry {
  readonly id: string;
  /** When it was first kept, milliseconds since 1970: entries come back in this order. */
  readonly since: number;
  readonly entry: OwnEntry;
}

/**
 * Keeps an entry in the browser's store, in place of the one of its id. Files are kept as they are.
 *
 * @throws {AtlasError} `store-failed`: the detail `code` is `full` where there is no room, `refused` where the browser keeps
 *   nothing, as in some private windows, else `other`.
 */
export async function keepEntry(entry: OwnEntry): Promise<void> {
  await inStore(async (store) => {
    const before: KeptEntry | undefined = await store.get(entries, entry.id);
    const kept: KeptEntry = { id: entry.id, since: before?.since ?? Date.now(), entry: { ...entry, kept: true } };
    await store.put(entries, kept);
  });
  markKept(true);
}

/** Takes an entry out of the browser's store. @throws {AtlasError} `store-failed` */
export async function forgetEntry(id: string): Promise<void> {
  const left = await inStore(async (store) => {
    await store.delete(entries, id);
    return store.count(entries);
  });
  markKept(left > 0);
}

/** What the browser keeps, in the order in which it was first kept. @throws {AtlasError} `store-failed` */
export async function keptEntries(): Promise<readonly OwnEntry[]> {
  const kept: readonly KeptEntry[] = await inStore((store) => store.getAll(entries));
  return [...kept].sort((a, b) => a.since - b.since).map(({ entry }) => entry);
}

async function inStore<T>(work: (store: IDBPDatabase) => Promise<T>): Promise<T> {
  let store: IDBPDatabase | undefined;
  try {
    store = await openDB(database, 1, {
      upgrade: (made) => void made.createObjectStore(entries, { keyPath: 'id' }),
    });
    return await work(store);
  } catch (cause) {
    throw storeFailed(cause);
  } finally {
    store?.close();
  }
}

/** What the browsers call having no room, and keeping nothing at all. */
const causes: Readonly<Record<string, string>> = {
  QuotaExceededError: 'full',
  InvalidStateError: 'refused',
  SecurityError: 'refused',
  ReferenceError: 'refused',
  TypeError: 'refused',
};

const sentences: Readonly<Record<string, string>> = {
  full: 'there is no room left; forget what is no longer needed, or free space on the device',
  refused: 'it keeps nothing here, as in some private windows; open the page in a usual window',
};

function storeFailed(cause: unknown): AtlasError {
  const { name, message } = cause instanceof Error ? cause : new Error(String(cause));
  const code = causes[name] ?? 'other';
  const reason = sentences[code] ?? message;
  return new AtlasError('store-failed', `The browser could not keep or read stored data: ${reason}.`, {
    details: { code, reason },
    cause,
  });
}
