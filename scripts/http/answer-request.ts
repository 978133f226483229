import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { readByteRange } from '../../src/core/byte-range.js';
import { contentSecurityPolicy, embeddingHeaders, preflightHeaders } from './response-headers.js';
import type { Encoding, ServedFile, ServedFolder } from './served-file.js';

/** Answers one request with a file of the folder, or a part of one, or the reason why not. */
export async function answerRequest(
  folder: ServedFolder,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'OPTIONS') return end(response, 204, preflightHeaders);
  if (request.method !== 'GET' && request.method !== 'HEAD') return say(response, 405, 'Only GET and HEAD.');
  const url = readUrl(request.url);
  const found = url && (await folder.find(url.pathname));
  if (!url || found === undefined) return say(response, 404, 'There is no such file.');
  if (found === 'folder') {
    return end(response, 308, { ...embeddingHeaders, Location: `${encodeURI(url.pathname)}/${url.search}` });
  }
  // A part is always a part of the file itself, never of its compressed form.
  const accepted = request.headers.range === undefined ? acceptedEncodings(request) : [];
  sendFile(request, response, await folder.read(found, accepted));
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: ServedFile): void {
  const headers = fileHeaders(file);
  const size = file.body.byteLength;
  const range = isUnchanged(request, file) ? 'unchanged' : readByteRange(stillWanted(request, file), size);
  if (range === 'unchanged') {
    end(response, 304, headers);
    return;
  }
  if (range === 'unsatisfiable') {
    end(response, 416, { ...embeddingHeaders, 'Content-Range': `bytes */${size}` });
    return;
  }
  const body = range === 'whole' ? file.body : file.body.subarray(range.first, range.last + 1);
  response.writeHead(range === 'whole' ? 200 : 206, {
    ...headers,
    'Content-Length': body.byteLength,
    ...(range !== 'whole' && { 'Content-Range': `bytes ${range.first}-${range.last}/${size}` }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function fileHeaders(file: ServedFile): OutgoingHttpHeaders {
  const isPage = file.type.startsWith('text/html');
  const isHashed = /[/\\]lib[/\\][^/\\]+\.[\w-]{8}\.(m?js|css|png|svg|woff2)$/.test(file.path);
  return {
    ...embeddingHeaders,
    'Content-Type': file.type,
    ETag: file.etag,
    'Last-Modified': file.modified.toUTCString(),
    'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(file.encoding === 'identity' ? { 'Accept-Ranges': 'bytes' } : { 'Content-Encoding': file.encoding }),
    ...(file.compressible && { Vary: 'Accept-Encoding, Range' }),
    ...(isPage && { 'Content-Security-Policy': contentSecurityPolicy, 'Referrer-Policy': 'no-referrer' }),
  };
}

function isUnchanged(request: IncomingMessage, file: ServedFile): boolean {
  const tags = request.headers['if-none-match'];
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === file.etag);
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return Math.floor(file.modified.getTime() / 1000) * 1000 <= since;
}

// `If-Range`: a part is only of use to a client that holds the rest of the same version.
function stillWanted(request: IncomingMessage, file: ServedFile): string | undefined {
  const condition = request.headers['if-range'];
  if (condition === undefined || condition === file.etag) return request.headers.range;
  return condition === file.modified.toUTCString() ? request.headers.range : undefined;
}

function acceptedEncodings(request: IncomingMessage): Encoding[] {
  const header = String(request.headers['accept-encoding'] ?? '');
  const named = header.split(',').map((part) => part.trim().split(/\s*;\s*/));
  const refused = (encoding: Encoding) => named.some(([name, q]) => name === encoding && /^q=0(\.0*)?$/.test(q ?? ''));
  return (['br', 'gzip'] as const).filter(
    (encoding) => named.some(([name]) => name === encoding) && !refused(encoding),
  );
}

function readUrl(url: string | undefined): { readonly pathname: string; readonly search: string } | undefined {
  try {
    const { pathname, search } = new URL(url ?? '/', 'http://atlas.invalid');
    return { pathname: decodeURIComponent(pathname), search };
  } catch {
    return undefined;
  }
}

function say(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { ...embeddingHeaders, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}

function end(response: ServerResponse, status: number, headers: OutgoingHttpHeaders): void {
  response.writeHead(status, headers);
  response.end();
}
