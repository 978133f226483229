import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of somebody else's, from an origin of its own. */
export interface HostPage {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves one page. @param content - What is in its head and body. */
export async function serveHostPage(content: string): Promise<HostPage> {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">${content}</html>`;
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
