import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site of somebody else on this machine. */
export interface ForeignSite {
  /** Address of its root, with a slash at the end. */
  readonly url: string;
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves pages and scripts from an origin of their own.
 *
 * @param files - What is at each path, such as `/` or `/host.js`; asked for at every request, so that it may change.
 * @param policy - Content security policy of the pages.
 */
export async function serveForeignSite(files: ReadonlyMap<string, string>, policy?: string): Promise<ForeignSite> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site.invalid');
    const body = files.get(pathname);
    const type = pathname.endsWith('.js') ? 'text/javascript' : pathname.endsWith('.css') ? 'text/css' : 'text/html';
    response.writeHead(body === undefined ? 404 : 200, {
      'Content-Type': `${type}; charset=utf-8`,
      ...(policy !== undefined && { 'Content-Security-Policy': policy }),
    });
    response.end(body ?? 'Nothing here.');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${origin}/`,
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A page with an icon of its own, so that no browser asks for one. */
export function pageWith(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>City hall</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
}
