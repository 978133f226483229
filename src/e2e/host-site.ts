import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a host's server answers at one path. */
export interface HostFile {
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request as it came, for tests of what is sent along. */
export interface SeenRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Somebody else's site. */
export interface HostSite {
  /** With a slash at the end. */
  readonly url: string;
  readonly requests: readonly SeenRequest[];
  close(): Promise<void>;
}

/**
 * Serves files from an origin of their own; other origins may read them.
 *
 * @param fileAt - The file at a path, such as `/`; undefined where there is none.
 * @param policy - Content security policy of every answer.
 */
export async function serveHost(fileAt: (path: string) => HostFile | undefined, policy = ''): Promise<HostSite> {
  const requests: SeenRequest[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    requests.push({ path, headers: request.headers });
    const file = request.method === 'OPTIONS' ? { type: 'text/plain', body: '' } : fileAt(path);
    response.writeHead(file ? 200 : 404, {
      'Content-Type': file?.type ?? 'text/plain',
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': '*, Authorization, Range',
      ...(policy && { 'Content-Security-Policy': policy }),
      ...file?.headers,
    });
    response.end(file?.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/**
 * The smallest policy under which the atlas works from another origin, as docs/security.md explains it.
 *
 * @param atlas - Origin of the atlas. @param data - Origins of other files that layers name.
 */
export function smallestPolicy(atlas: string, data: readonly string[] = []): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${atlas}`,
    "style-src 'self'",
    `worker-src ${atlas} blob:`,
    'img-src data: blob:',
    `connect-src ${[atlas, ...data].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** A host's page with the explorer of the atlas on it, and a script that runs before it. */
export function explorerPage(atlas: string, attributes = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
    <link rel="icon" href="data:,"><link rel="stylesheet" href="/host.css">
    <script src="/host.js"></script><script type="module" src="${atlas}/lib/jjj-atlas.js"></script></head>
    <body><jjj-explorer ${attributes}></jjj-explorer></body></html>`;
}
