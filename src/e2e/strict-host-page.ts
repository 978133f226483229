import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inject } from 'vitest';

/** A page of somebody else, on an origin of its own and under a strict policy, that embeds the built atlas. */
export interface HostPage {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a page at `/`, with the script of the atlas in its head, and at `/elsewhere` a page without anything.
 *
 * @param body - HTML of the body.
 * @param css - Styles of the page.
 */
export async function serveStrictHostPage(body: string, css = ''): Promise<HostPage> {
  const { origin } = new URL(inject('atlasUrl'));
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${origin}`,
    "style-src 'self'",
    `worker-src ${origin} blob:`,
    'img-src data: blob:',
    `connect-src ${origin}`,
  ].join('; ');
  const html = (script: string, content: string) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
    <link rel="stylesheet" href="/host.css">${script}</head><body>${content}</body></html>`;
  const pages: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '/': ['text/html; charset=utf-8', html(`<script type="module" src="${origin}/lib/jjj-atlas.js"></script>`, body)],
    '/elsewhere': ['text/html; charset=utf-8', html('', '<p>Elsewhere</p>')],
    '/host.css': ['text/css', `jjj-map { display: block; inline-size: 400px; --jjj-map-height: 300px; } ${css}`],
  };
  const server = createServer((request, response) => {
    const [type, text] = pages[request.url ?? ''] ?? ['text/plain', ''];
    response.writeHead(text === '' ? 404 : 200, { 'Content-Type': type, 'Content-Security-Policy': policy });
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
