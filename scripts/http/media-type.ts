import { extname } from 'node:path';

interface MediaType {
  readonly type: string;
  /** Text is sent compressed; binary data never is, because its byte ranges would no longer be the file's. */
  readonly compressible: boolean;
}

/** By the ending of the name. */
export const mediaTypes: Readonly<Record<string, MediaType>> = {
  '.html': { type: 'text/html; charset=utf-8', compressible: true },
  '.js': { type: 'text/javascript; charset=utf-8', compressible: true },
  '.mjs': { type: 'text/javascript; charset=utf-8', compressible: true },
  '.css': { type: 'text/css; charset=utf-8', compressible: true },
  '.json': { type: 'application/json; charset=utf-8', compressible: true },
  '.geojson': { type: 'application/geo+json; charset=utf-8', compressible: true },
  '.map': { type: 'application/json; charset=utf-8', compressible: true },
  '.csv': { type: 'text/csv; charset=utf-8', compressible: true },
  '.txt': { type: 'text/plain; charset=utf-8', compressible: true },
  '.md': { type: 'text/markdown; charset=utf-8', compressible: true },
  '.ts': { type: 'text/plain; charset=utf-8', compressible: true },
  '.svg': { type: 'image/svg+xml', compressible: true },
  '.png': { type: 'image/png', compressible: false },
  '.jpg': { type: 'image/jpeg', compressible: false },
  '.webp': { type: 'image/webp', compressible: false },
  '.ico': { type: 'image/x-icon', compressible: false },
  '.woff2': { type: 'font/woff2', compressible: false },
  '.wasm': { type: 'application/wasm', compressible: false },
  '.fgb': { type: 'application/flatgeobuf', compressible: false },
};

const unknownType: MediaType = { type: 'application/octet-stream', compressible: false };

/** What a file is called on the web, by the ending of its name; bytes of unknown kind when the ending is not known. */
export function mediaTypeOf(path: string): MediaType {
  return mediaTypes[extname(path).toLowerCase()] ?? unknownType;
}
