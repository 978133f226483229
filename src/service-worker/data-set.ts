import { cachePrefix, type FileStoreOptions, StoringFailed, storeFiles } from './file-store.js';
import { digestOf, type OfflineFiles } from './stored-files.js';

/** The list of the data: publishers who change a file change it too. */
const indexPath = 'geodata/index.json';
/** Stored last: what has it is complete. */
const completeMark = 'geodata/?complete';

/**
 * The geodata of one version of the atlas, stored as a whole or not at all: files are answered from it only when every one
 * of them is there and is what the build knows, so that no two versions are ever mixed.
 */
export class DataSet {
  readonly #files: OfflineFiles;
  readonly #options: FileStoreOptions;
  readonly #name: string;
  #complete: boolean | undefined;

  constructor(files: OfflineFiles, options: FileStoreOptions) {
    this.#files = files;
    this.#options = options;
    this.#name = `${this.#prefix}${files.dataVersion}`;
  }

  /** A whole file; undefined while the set is not complete. @param url - Absolute. */
  async match(url: string): Promise<Response | undefined> {
    if (!(await this.#isComplete())) return undefined;
    return (await this.#open()).match(url);
  }

  /**
   * Stores what is missing. Where the server has other data than this version's, what was stored is given up, since a page
   * must not go on with it.
   *
   * @throws {StoringFailed}
   */
  async keep(): Promise<void> {
    try {
      if (await this.#isReplaced()) throw new StoringFailed('changed', 'The server has other data.');
      if (await this.#isComplete()) return;
      await storeFiles(this.#name, this.#files.data, this.#options);
      await (await this.#open()).put(this.#options.base + completeMark, new Response());
    } catch (error) {
      if (error instanceof StoringFailed && error.reason !== 'network') await this.#drop();
      throw error;
    }
    this.#complete = true;
    await this.#dropOthers();
  }

  get #prefix(): string {
    return `${cachePrefix(this.#options.base)}data:`;
  }

  #open(): Promise<Cache> {
    return this.#options.caches.open(this.#name);
  }

  async #isComplete(): Promise<boolean> {
    this.#complete ??= (await (await this.#open()).match(this.#options.base + completeMark)) !== undefined;
    return this.#complete;
  }

  /** Without a network nobody knows of another. */
  async #isReplaced(): Promise<boolean> {
    const known = this.#files.data.find(({ path }) => path === indexPath)?.sha256;
    const response = await fetch(this.#options.base + indexPath, { cache: 'no-cache' }).catch(() => undefined);
    if (!response?.ok || known === undefined) return false;
    return (await digestOf(await response.arrayBuffer())) !== known;
  }

  async #drop(): Promise<void> {
    this.#complete = false;
    await this.#options.caches.delete(this.#name);
  }

  async #dropOthers(): Promise<void> {
    const names = await this.#options.caches.keys();
    const others = names.filter((name) => name.startsWith(this.#prefix) && name !== this.#name);
    await Promise.all(others.map((name) => this.#options.caches.delete(name)));
  }
}
