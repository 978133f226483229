import type { OfflineFiles } from './stored-files.js';

/** What a request asks for: the explorer's page, one of the files that are stored, or nothing to do with either. */
export type RequestKind = 'page' | 'app' | 'data' | 'other';

/** Tells requests apart by their address; `other` is left to the browser, as if there were no service worker. */
export class RequestKinds {
  readonly #base: string;
  readonly #app: ReadonlySet<string>;
  readonly #data: ReadonlySet<string>;

  /** @param base - Absolute, with a slash at its end. */
  constructor({ app, data }: OfflineFiles, base: string) {
    this.#base = base;
    this.#app = new Set(app.map(({ path }) => path));
    this.#data = new Set(data.map(({ path }) => path));
  }

  of({ method, mode, url }: Pick<Request, 'method' | 'mode' | 'url'>): RequestKind {
    if (method !== 'GET') return 'other';
    if (mode === 'navigate') return this.isPage(url) ? 'page' : 'other';
    const { search } = new URL(url);
    const path = url.startsWith(this.#base) && search === '' ? url.slice(this.#base.length).replace(/#.*$/, '') : '';
    if (path === '') return 'other';
    return this.#app.has(path) ? 'app' : this.#data.has(path) ? 'data' : 'other';
  }

  /** True for the explorer's own page: not for the page for frames, nor for documentation and examples beside it. */
  isPage(url: string): boolean {
    const { origin, pathname } = new URL(url);
    return [this.#base, `${this.#base}index.html`].includes(origin + pathname);
  }
}
