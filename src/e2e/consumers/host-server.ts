import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ServedFolder } from '../../../scripts/http/served-file.js';

/** A site of somebody else, on an origin of its own. */
export interface HostServer {
  /** With a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder as the plainest of web servers does: whole files, no byte ranges, nothing for other origins.
 *
 * @param policy - Content security policy of every page; left out, none.
 */
export async function serveHost(root: string, policy?: string): Promise<HostServer> {
  const folder = new ServedFolder(root);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host.invalid');
    const found = await folder.find(pathname);
    if (found === undefined || found === 'folder') {
      response.writeHead(404).end();
      return;
    }
    const { body, type } = await folder.read(found, []);
    response.writeHead(200, { 'Content-Type': type, ...(policy && { 'Content-Security-Policy': policy }) });
    response.end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}/`, close };
}
