import { abortWith } from '../core/abort-with.js';
import { AtlasError } from '../core/atlas-error.js';
import { identityFor } from '../core/request-scope.js';
import { FileReplaced } from './file-version.js';
import { fileTooLarge, networkFailed, type RemoteFile, transferStalled } from './transfer-errors.js';
import type { TransferOptions } from './transfer-options.js';

/** What one request asks for, and who takes the answer. */
export interface BodyRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly cache: RequestCache;
  readonly signal: AbortSignal | undefined;
  /** Throws when the status or the headers will not do; the body is then left alone. */
  readonly accept: (response: Response) => void;
  readonly take: (chunk: Uint8Array) => void;
}

/**
 * Sends one request and hands on the answer piece by piece.
 *
 * @throws {AtlasError} `network-failed`, `file-too-large`, and what `accept` and `take` throw. Rejects with the signal's
 * reason on abort.
 */
export async function readBody(remote: RemoteFile, request: BodyRequest, options: TransferOptions): Promise<Response> {
  const { headers, cache, signal, accept, take } = request;
  const stop = new AbortController();
  const watch = watchStall(options.stallMs, stop);
  const unfollow = abortWith(stop, signal);
  try {
    const identity = identityFor(remote.url, options);
    const all = { ...identity.headers, ...headers };
    const response = await fetch(remote.url, { ...identity, headers: all, signal: stop.signal, cache });
    accept(response);
    await pass(remote, response, options, (chunk) => {
      watch.moved();
      take(chunk);
    });
    return response;
  } catch (error) {
    stop.abort();
    signal?.throwIfAborted();
    if (watch.stalled()) throw transferStalled(remote, options.stallMs / 1000);
    throw error instanceof AtlasError || error instanceof FileReplaced ? error : networkFailed(remote, error);
  } finally {
    unfollow();
    watch.end();
  }
}

async function pass(
  remote: RemoteFile,
  response: Response,
  options: TransferOptions,
  take: (chunk: Uint8Array) => void,
): Promise<void> {
  const limit = response.status === 200 ? options.wholeLimitBytes : Number.POSITIVE_INFINITY;
  const announced = Number(response.headers.get('Content-Length') ?? 0);
  if (announced > limit) throw fileTooLarge(remote, announced, limit);
  let received = 0;
  const reader = response.body?.getReader();
  for (let step = await reader?.read(); step?.value; step = await reader?.read()) {
    received += step.value.length;
    if (received > limit) throw fileTooLarge(remote, received, limit);
    take(step.value);
  }
}

/** Stops a transfer in which nothing has moved for too long. */
function watchStall(stallMs: number, stop: AbortController) {
  let stalled = false;
  const giveUp = () => {
    stalled = true;
    stop.abort();
  };
  let timer = setTimeout(giveUp, stallMs);
  return {
    moved: () => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, stallMs);
    },
    stalled: () => stalled,
    end: () => clearTimeout(timer),
  };
}
