/*
 * What a service worker has around it, as far as it is used. TypeScript knows it in a library that contradicts that of pages.
 */

/** An event that keeps the worker alive until something is done. */
export interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A page or worker whose requests pass through here. */
export interface Client {
  readonly url: string;
  readonly type: 'window' | 'worker' | 'sharedworker';
}

/** A request that somebody makes. */
export interface RequestEvent extends LastingEvent {
  readonly request: Request;
  readonly clientId: string;
  respondWith(answer: Promise<Response>): void;
}

/** What a page says. */
export interface CommandEvent extends LastingEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

/** Who is there. */
export interface Clients {
  get(id: string): Promise<Client | undefined>;
  matchAll(options: { readonly type: 'window'; readonly includeUncontrolled: true }): Promise<readonly Client[]>;
}

/** `self` in a service worker. */
export interface WorkerScope {
  readonly caches: CacheStorage;
  readonly clients: Clients;
  readonly registration: { readonly scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
  addEventListener(type: 'message', listener: (event: CommandEvent) => void): void;
}
