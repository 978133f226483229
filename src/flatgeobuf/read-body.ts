import { AtlasError } from '../core/atlas-error.js';
import { concatBytes } from './byte-array.js';
import { fileTooLarge, networkFailed, type RemoteFile, transferStalled } from './transfer-errors.js';
import type { TransferOptions } from './transfer-options.js';

/**
 * Sends one request and reads the answer piece by piece, reporting and limiting as the pieces come.
 *
 * @param accept - Throws when the status or the headers will not do; the body is then left alone.
 * @throws {AtlasError} `network-failed`, `file-too-large`, and what `accept` throws. Rejects with the signal's reason
 * on abort.
 */
export async function readBody(
  remote: RemoteFile,
  headers: Readonly<Record<string, string>>,
  options: TransferOptions,
  accept: (response: Response) => void,
): Promise<{ readonly response: Response; readonly bytes: Uint8Array }> {
  const stop = new AbortController();
  const watch = watchStall(options.stallMs, stop);
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  try {
    const response = await fetch(remote.url, { headers, signal, cache: options.cache ?? 'default' });
    accept(response);
    const bytes = await collect(remote, response, options, watch.moved);
    return { response, bytes };
  } catch (error) {
    stop.abort();
    options.signal?.throwIfAborted();
    if (watch.stalled()) throw transferStalled(remote, options.stallMs / 1000);
    throw error instanceof AtlasError ? error : networkFailed(remote, error);
  } finally {
    watch.end();
  }
}

async function collect(
  remote: RemoteFile,
  response: Response,
  options: TransferOptions,
  moved: () => void,
): Promise<Uint8Array> {
  const limit = response.status === 200 ? options.wholeLimitBytes : Number.POSITIVE_INFINITY;
  const announced = Number(response.headers.get('Content-Length') ?? 0);
  if (announced > limit) throw fileTooLarge(remote, announced, limit);
  const chunks: Uint8Array[] = [];
  let received = 0;
  const reader = response.body?.getReader();
  for (let step = await reader?.read(); step?.value; step = await reader?.read()) {
    chunks.push(step.value);
    received += step.value.length;
    if (received > limit) throw fileTooLarge(remote, received, limit);
    moved();
    options.onBytes?.(received);
  }
  return concatBytes(chunks);
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
