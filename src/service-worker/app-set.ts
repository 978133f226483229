import { cachePrefix, type FileStoreOptions, storeFiles } from './file-store.js';
import type { OfflineFiles } from './stored-files.js';

/** Page, programs and styles of one version of the atlas. */
export class AppSet {
  readonly #files: OfflineFiles;
  readonly #options: FileStoreOptions;
  readonly #name: string;

  constructor(files: OfflineFiles, options: FileStoreOptions) {
    this.#files = files;
    this.#options = options;
    this.#name = `${this.#prefix}${files.version}`;
  }

  /** @throws {StoringFailed} Then nothing of this version is kept, and it is never used. */
  async store(): Promise<void> {
    try {
      await storeFiles(this.#name, this.#files.app, this.#options);
    } catch (error) {
      await this.#options.caches.delete(this.#name);
      throw error;
    }
  }

  /** The page of this version; undefined when a browser has thrown it away. */
  async page(): Promise<Response | undefined> {
    return (await this.#options.caches.open(this.#name)).match(this.#options.base);
  }

  /** A program or style by its absolute URL; also one of the version before, which another window may still run. */
  async match(url: string): Promise<Response | undefined> {
    for (const name of [this.#name, ...(await this.#others())]) {
      const found = await (await this.#options.caches.open(name)).match(url);
      if (found) return found;
    }
    return undefined;
  }

  /** Gives up all versions but this and the one before it. */
  async dropOlder(): Promise<void> {
    const others = await this.#others();
    await Promise.all(others.slice(0, -1).map((name) => this.#options.caches.delete(name)));
  }

  get #prefix(): string {
    return `${cachePrefix(this.#options.base)}app:`;
  }

  /** Oldest first, as they were made. */
  async #others(): Promise<string[]> {
    const names = await this.#options.caches.keys();
    return names.filter((name) => name.startsWith(this.#prefix) && name !== this.#name);
  }
}
