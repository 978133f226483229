import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a file is served wrongly. */
export type Misbehaviour =
  /** Answers with a status; `times` limits it to the first requests. */
  | { readonly kind: 'status'; readonly status: number; readonly times?: number }
  /** Sends everything with status 200; `chunked` without saying how much. */
  | { readonly kind: 'ignore-range'; readonly chunked?: boolean }
  /** Has fewer bytes than it says the file has. */
  | { readonly kind: 'short-body'; readonly bytes: number }
  /** Breaks the connection off in the middle of the body; `times` limits it to the first requests. */
  | { readonly kind: 'cut'; readonly times?: number }
  /** Sends bytes from one later than asked for. */
  | { readonly kind: 'wrong-range' }
  /** Sends at most so many bytes an answer, which HTTP allows. */
  | { readonly kind: 'capped'; readonly bytes: number }
  /** Does not say how large the file is. */
  | { readonly kind: 'size-hidden' }
  /** Sends a web page instead, status 200. */
  | { readonly kind: 'page' }
  /** Sends the first bytes of the body, then nothing. */
  | { readonly kind: 'stall'; readonly afterBytes: number }
  /** Sends a little at a time. */
  | { readonly kind: 'slow'; readonly chunkBytes: number; readonly pauseMs: number }
  /** Has other bytes from the second request on. */
  | { readonly kind: 'replaced'; readonly by: Uint8Array }
  /** Has other bytes at every request, always of the same length. */
  | { readonly kind: 'restless' };

/** One request as the server saw it. */
export interface SeenRequest {
  readonly path: string;
  readonly range: string | undefined;
  readonly status: number;
}

/** A web server on this machine that serves what tests put into it. */
export interface RangeServer {
  /** Every request so far, oldest first. */
  readonly requests: readonly SeenRequest[];
  /** Serves bytes under a path such as `/roads.fgb`, and gives the whole address. */
  put(path: string, bytes: Uint8Array | string, misbehaviour?: Misbehaviour): string;
  close(): Promise<void>;
}

interface Served {
  readonly bytes: Uint8Array;
  readonly misbehaviour: Misbehaviour | undefined;
  requests: number;
}

/** Starts a server on a free port of 127.0.0.1 that answers range requests, rightly unless told otherwise. */
export async function startRangeServer(): Promise<RangeServer> {
  const files = new Map<string, Served>();
  const requests: SeenRequest[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    response.on('finish', () => requests.push({ path, range: request.headers.range, status: response.statusCode }));
    answer(files.get(path), request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    requests,
    put(path, content, misbehaviour) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      files.set(path, { bytes, misbehaviour, requests: 0 });
      return `http://127.0.0.1:${port}${path}`;
    },
    close: () => closeServer(server),
  };
}

function answer(served: Served | undefined, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  if (!served) {
    response.writeHead(404).end('no such file');
    return;
  }
  served.requests++;
  const bad = served.misbehaviour;
  if (bad?.kind === 'status' && served.requests <= (bad.times ?? Number.POSITIVE_INFINITY)) {
    response.writeHead(bad.status).end('told to');
  } else if (bad?.kind === 'page') {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Welcome</title>');
  } else {
    sendRange(served, request, response);
  }
}

function sendRange(served: Served, request: IncomingMessage, response: ServerResponse): void {
  const bad = served.misbehaviour;
  const bytes = currentBytes(served);
  const range = bad?.kind === 'ignore-range' ? undefined : parseRange(request.headers.range, bytes.length);
  response.setHeader('ETag', `"${hashOf(bytes)}"`);
  if (!range) {
    if (bad?.kind !== 'ignore-range' || !bad.chunked) response.setHeader('Content-Length', bytes.length);
    response.writeHead(200);
    sendBody(served, bytes, response);
    return;
  }
  const shift = bad?.kind === 'wrong-range' ? 1 : 0;
  const cap = bad?.kind === 'capped' ? bad.bytes : Number.POSITIVE_INFINITY;
  const there = bad?.kind === 'short-body' ? bytes.length - bad.bytes : bytes.length;
  const first = range.first + shift;
  const end = Math.min(range.last + 1, there, first + cap);
  const size = bad?.kind === 'size-hidden' ? '*' : bytes.length;
  if (range.first >= there) {
    response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
    return;
  }
  response.setHeader('Content-Range', `bytes ${first}-${end - 1}/${size}`);
  response.writeHead(206, { 'Content-Length': end - first });
  sendBody(served, bytes.subarray(first, end), response);
}

function sendBody(served: Served, body: Uint8Array, response: ServerResponse): void {
  const bad = served.misbehaviour;
  if (bad?.kind === 'cut' && served.requests <= (bad.times ?? Number.POSITIVE_INFINITY)) {
    response.write(body.subarray(0, body.length >> 1), () => response.destroy());
  } else if (bad?.kind === 'stall') {
    response.write(body.subarray(0, bad.afterBytes));
  } else if (bad?.kind === 'slow') {
    sendSlowly(body, bad.chunkBytes, bad.pauseMs, response);
  } else {
    response.end(body);
  }
}

function sendSlowly(body: Uint8Array, chunkBytes: number, pauseMs: number, response: ServerResponse): void {
  if (response.destroyed) return;
  if (body.length <= chunkBytes) {
    response.end(body);
    return;
  }
  response.write(body.subarray(0, chunkBytes));
  setTimeout(() => sendSlowly(body.subarray(chunkBytes), chunkBytes, pauseMs, response), pauseMs);
}

const hashes = new WeakMap<Uint8Array, string>();

/** Made once for each content: hashing a large file takes longer than sending a piece of it. */
function hashOf(bytes: Uint8Array): string {
  const known = hashes.get(bytes) ?? createHash('sha1').update(bytes).digest('hex');
  hashes.set(bytes, known);
  return known;
}

function currentBytes({ bytes, misbehaviour: bad, requests }: Served): Uint8Array {
  if (bad?.kind === 'replaced' && requests > 1) return bad.by;
  if (bad?.kind !== 'restless') return bytes;
  const other = bytes.slice();
  other[other.length - 1] = requests;
  return other;
}

function parseRange(header: string | undefined, size: number): { first: number; last: number } | undefined {
  const match = /^bytes=(\d+)-(\d*)$/.exec(header ?? '');
  if (!match) return undefined;
  return { first: Number(match[1]), last: match[2] ? Math.min(Number(match[2]), size - 1) : size - 1 };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
