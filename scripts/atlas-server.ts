import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { answerRequest } from './http/answer-request.js';
import { ServedFolder } from './http/served-file.js';

/** Which folder to serve, and where. */
export interface AtlasServerOptions {
  /** Absolute path of the folder. */
  readonly root: string;
  /** Default `localhost`. */
  readonly host?: string;
  /** First port to try; 0, the default, takes any free one. */
  readonly port?: number;
  /** Ports tried after a busy one, default 20. */
  readonly furtherPorts?: number;
}

/** A server that listens. */
export interface AtlasServer {
  /** Address of the root, with a slash at the end. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves a folder as the atlas needs it: byte ranges, right media types, compressed text, readable from any origin, and
 * a strict content security policy on every page.
 *
 * @throws {Error} when no port is free, or the host cannot be listened on.
 */
export async function serveAtlas(options: AtlasServerOptions): Promise<AtlasServer> {
  const { root, host = 'localhost', port = 0, furtherPorts = 20 } = options;
  const folder = new ServedFolder(root);
  const server = createServer((request, response) => {
    answerRequest(folder, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(`The server failed: ${String(error)}\n`);
    });
  });
  const found = await listenOnFreePort(server, host, port, furtherPorts);
  return { url: `http://${addressName(host)}:${found}/`, port: found, close: () => closeServer(server) };
}

async function listenOnFreePort(server: Server, host: string, port: number, furtherPorts: number): Promise<number> {
  for (let candidate = port; candidate <= Math.min(port + furtherPorts, 65_535); candidate += 1) {
    if (host === 'localhost' && candidate !== 0 && (await isAnswered(candidate))) continue;
    if (await listen(server, host, candidate)) return (server.address() as AddressInfo).port;
  }
  throw new Error(`Ports ${port} to ${port + furtherPorts} on ${host} are all in use. Set PORT to a free one.`);
}

/** `localhost` has two addresses; somebody who listens on the other one would get our readers. */
function isAnswered(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: 'localhost', port, autoSelectFamily: true });
    const answer = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
    socket.setTimeout(1000, () => answer(false));
  });
}

function listen(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else
        reject(
          new Error(
            `Cannot listen on ${host}:${port} (${error.message}). Set HOST and PORT to an address of this machine.`,
          ),
        );
    };
    server.once('error', refused);
    server.listen(port, host, () => {
      server.off('error', refused);
      resolve(true);
    });
  });
}

/** What a reader types: an address that means "every interface" is reached as localhost. */
function addressName(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
