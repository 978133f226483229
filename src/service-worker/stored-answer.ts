import { readByteRange } from '../core/byte-range.js';

/** Headers that speak of how a file came, not of the file. */
const ofTransfer = ['Content-Encoding', 'Content-Length', 'Content-Range', 'Transfer-Encoding', 'Vary', 'Set-Cookie'];

/** Headers to keep with a whole file. */
export function keptHeaders(sent: Headers, bytes: number): Headers {
  const kept = new Headers(sent);
  for (const name of ofTransfer) kept.delete(name);
  kept.set('Content-Length', String(bytes));
  kept.set('Accept-Ranges', 'bytes');
  return kept;
}

/**
 * Answers a request from the stored whole file, as its server would: with a part where one range is asked for. The cache of
 * a browser takes no answers of 206, so that whole files are stored and cut here. Parts carry the ETag and date of
 * the file, so that a reader that began with the network sees that it is the same version, or another.
 *
 * @see RFC 9110 §13.1.5, §14.2
 */
export async function answerFrom(stored: Response, asked: Headers): Promise<Response> {
  const range = stillWanted(stored.headers, asked);
  if (range === undefined) return stored;
  const file = await stored.blob();
  const wanted = readByteRange(range, file.size);
  const headers = new Headers(stored.headers);
  if (wanted === 'whole') return new Response(file, { status: 200, headers });
  if (wanted === 'unsatisfiable') {
    headers.delete('Content-Length');
    headers.set('Content-Range', `bytes */${file.size}`);
    return new Response(null, { status: 416, statusText: 'Range Not Satisfiable', headers });
  }
  const { first, last } = wanted;
  headers.set('Content-Range', `bytes ${first}-${last}/${file.size}`);
  headers.set('Content-Length', String(last + 1 - first));
  return new Response(file.slice(first, last + 1), { status: 206, statusText: 'Partial Content', headers });
}

/** The range asked for, unless it is only wanted of another version (`If-Range`). */
function stillWanted(stored: Headers, asked: Headers): string | undefined {
  const condition = asked.get('If-Range');
  // A weak tag never holds here: the parts might differ.
  const holds = condition === null || [stored.get('ETag'), stored.get('Last-Modified')].includes(condition);
  return holds ? (asked.get('Range') ?? undefined) : undefined;
}
