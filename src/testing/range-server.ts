import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Misbehaviour, ServeOptions } from './misbehaviour.js';

export type { Misbehaviour, ServeOptions } from './misbehaviour.js';

/** One request as the server saw it. */
export interface SeenRequest {
  readonly path: string;
  readonly range: string | undefined;
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
}

/** A web server on this machine that serves what tests put into it. */
export interface RangeServer {
  /** Every request so far, oldest first. */
  readonly requests: readonly SeenRequest[];
  /** Most requests that were answered at the same time. */
  readonly mostAtOnce: number;
  /** Number of answers whose connection the other side closed before their end. */
  readonly abandoned: number;
  /** Serves bytes under a path such as `/roads.fgb`, and gives the whole address. */
  put(path: string, bytes: Uint8Array | string, misbehaviour?: Misbehaviour, options?: ServeOptions): string;
  /** Goes offline; `open` brings it back on the same port. */
  close(): Promise<void>;
  open(): Promise<void>;
}

interface Served {
  readonly bytes: Uint8Array;
  readonly misbehaviour: Misbehaviour | undefined;
  readonly options: ServeOptions;
  requests: number;
}

/** Starts a server on a free port of 127.0.0.1 that answers range requests, rightly unless told otherwise. */
export async function startRangeServer(): Promise<RangeServer> {
  const files = new Map<string, Served>();
  const requests: SeenRequest[] = [];
  const seen = { now: 0, mostAtOnce: 0, abandoned: 0 };
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const { headers } = request;
    seen.mostAtOnce = Math.max(seen.mostAtOnce, ++seen.now);
    response.on('finish', () => requests.push({ path, range: headers.range, status: response.statusCode, headers }));
    response.on('close', () => {
      seen.now--;
      // A server that breaks off has destroyed the response itself.
      if (!response.writableFinished && !response.errored && !brokenOff.has(response)) seen.abandoned++;
    });
    answer(files.get(path), request, response);
  };
  let server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    requests,
    get mostAtOnce() {
      return seen.mostAtOnce;
    },
    get abandoned() {
      return seen.abandoned;
    },
    put(path, content, misbehaviour, options = {}) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      files.set(path, { bytes, misbehaviour, options, requests: 0 });
      return `http://127.0.0.1:${port}${path}`;
    },
    close: () => closeServer(server),
    open: () => {
      server = createServer(listener);
      return new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    },
  };
}

const brokenOff = new WeakSet<ServerResponse>();

function answer(file: Served | undefined, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  if (!file) {
    response.writeHead(404).end('no such file');
    return;
  }
  file.requests++;
  const { from = 1, count = Number.POSITIVE_INFINITY } = file.options;
  const isBad = file.requests >= from && file.requests < from + count;
  const served = isBad ? file : { ...file, misbehaviour: undefined };
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
  setVersion(served, bytes, response);
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
  const body = bytes.subarray(first, end);
  if (bad?.kind === 'gzip') response.writeHead(206, { 'Content-Encoding': 'gzip' }).end(gzipSync(body));
  else {
    response.writeHead(206, { 'Content-Length': end - first });
    sendBody(served, body, response);
  }
}

function setVersion({ misbehaviour: bad, options, requests }: Served, bytes: Uint8Array, response: ServerResponse) {
  const { lastModified, tag = true } = options;
  if (tag) response.setHeader('ETag', bad?.kind === 'restless-tag' ? `"${requests}"` : `"${hashOf(bytes)}"`);
  if (lastModified) response.setHeader('Last-Modified', lastModified);
}

function sendBody(served: Served, body: Uint8Array, response: ServerResponse): void {
  const bad = served.misbehaviour;
  if (bad?.kind === 'cut' && served.requests <= (bad.times ?? Number.POSITIVE_INFINITY)) {
    brokenOff.add(response);
    response.write(body.subarray(0, body.length >> 1), () => response.destroy());
  } else if (bad?.kind === 'short-content') {
    brokenOff.add(response);
    response.write(body.subarray(0, Math.max(0, body.length - 1)), () => response.socket?.end());
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
  const suffix = /^bytes=-(\d+)$/.exec(header ?? '');
  if (suffix) return { first: Math.max(0, size - Number(suffix[1])), last: size - 1 };
  const match = /^bytes=(\d+)-(\d*)$/.exec(header ?? '');
  if (!match) return undefined;
  return { first: Number(match[1]), last: match[2] ? Math.min(Number(match[2]), size - 1) : size - 1 };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
