import type { OutgoingHttpHeaders } from 'node:http';

/**
 * What the atlas page may do. Everything comes from its own server, and nothing is compiled from text.
 * `data:` and `blob:` pictures are MapLibre's control icons and its own images.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  // The documentation shows the examples.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');

/** Lets pages of any origin load the package, its workers and the geodata, and read what a range request needs. */
export const embeddingHeaders: OutgoingHttpHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'Accept-Ranges, Content-Encoding, Content-Length, Content-Range, ETag, Last-Modified',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** The answer to a browser that asks first whether it may send a range request from another origin. */
export const preflightHeaders: OutgoingHttpHeaders = {
  ...embeddingHeaders,
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': 'Range, If-Range, If-None-Match, If-Modified-Since',
  'Access-Control-Max-Age': '86400',
};
