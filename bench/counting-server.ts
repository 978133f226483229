import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** Every answer waits so long, as on a network: requests that do not wait for one another are then under way together. */
const delayMs = 15;

/** What was asked of a server. */
export interface Traffic {
  readonly requests: number;
  /** Bytes of bodies sent. */
  readonly bytes: number;
  /** Requests in the longest chain of which each began when the one before it had ended. */
  readonly roundTrips: number;
  /** First byte of each request's range, in the order in which they came. */
  readonly firstBytes: readonly { readonly first: number; readonly depth: number }[];
}

interface Exchange {
  readonly first: number;
  readonly began: number;
  ended: number;
  bytes: number;
}

/** A web server that sends ranges of the files in a folder and counts what it sends. */
export interface CountingServer {
  /** Address of a file. */
  urlOf(file: string): string;
  /** What was asked since the last call. */
  take(): Traffic;
  close(): Promise<void>;
}

/** Serves the files of a folder on a free port of this machine. */
export async function startCountingServer(folder: string): Promise<CountingServer> {
  let exchanges: Exchange[] = [];
  const server = createServer((request, response) => {
    const exchange = { first: firstByte(request), began: performance.now(), ended: Number.POSITIVE_INFINITY, bytes: 0 };
    if (request.url?.includes('.fgb')) exchanges.push(exchange);
    response.on('close', () => (exchange.ended = performance.now()));
    setTimeout(() => send(folder, request, response, exchange), delayMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    urlOf: (file) => `http://127.0.0.1:${port}/${file}`,
    take: () => {
      const traffic = trafficOf(exchanges);
      exchanges = [];
      return traffic;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function send(folder: string, request: IncomingMessage, response: ServerResponse, exchange: Exchange): void {
  const path = join(folder, new URL(request.url ?? '/', 'http://localhost').pathname);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) {
    response.writeHead(404).end();
    return;
  }
  const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  const start = Number(from);
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (start >= size) {
    response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
    return;
  }
  exchange.bytes = end - start + 1;
  const headers = { 'Content-Length': exchange.bytes, 'Content-Range': `bytes ${start}-${end}/${size}` };
  response.writeHead(request.headers.range ? 206 : 200, headers);
  createReadStream(path, { start, end }).pipe(response);
}

function firstByte(request: IncomingMessage): number {
  return Number(/^bytes=(\d+)/.exec(request.headers.range ?? '')?.[1] ?? 0);
}

function trafficOf(exchanges: readonly Exchange[]): Traffic {
  const depths = new Map<Exchange, number>();
  const firstBytes = exchanges.map((exchange) => {
    const before = exchanges.filter(({ ended }) => ended <= exchange.began).map((each) => depths.get(each) ?? 0);
    const depth = 1 + Math.max(0, ...before);
    depths.set(exchange, depth);
    return { first: exchange.first, depth };
  });
  return {
    requests: exchanges.length,
    bytes: exchanges.reduce((sum, { bytes }) => sum + bytes, 0),
    roundTrips: Math.max(0, ...depths.values()),
    firstBytes,
  };
}
