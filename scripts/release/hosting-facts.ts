import { extname } from 'node:path';
import { mediaTypes } from '../http/media-type.js';
import { contentSecurityPolicy, embeddingHeaders, preflightHeaders } from '../http/response-headers.js';

/** What every server that hosts the atlas has to send; taken from the server that `npm start` runs. */
export interface HostingFacts {
  /** Ending of the name with its dot → media type; texts are in UTF-8. */
  readonly types: readonly (readonly [ending: string, type: string])[];
  /** Media types, without their encoding, of what is worth compressing. Never of what is read in parts. */
  readonly compressed: readonly string[];
  /** Of every answer: other sites may load the package and read the geodata. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Of the answer to a browser that asks before it asks. */
  readonly preflight: readonly (readonly [name: string, value: string])[];
  /** Of pages. */
  readonly policy: string;
  /** Files whose name changes with their content, as a regular expression for the end of a path. */
  readonly hashed: string;
  readonly keepHashed: string;
  readonly askAgain: string;
}

export const hostingFacts: HostingFacts = {
  types: Object.entries(mediaTypes).map(([ending, { type }]) => [ending, type]),
  compressed: [
    ...new Set(
      Object.values(mediaTypes)
        .filter(({ compressible }) => compressible)
        .map(({ type }) => type.split(';')[0] ?? type),
    ),
  ],
  headers: textual(embeddingHeaders),
  preflight: textual(preflightHeaders),
  policy: contentSecurityPolicy,
  hashed: String.raw`/lib/[^/]+\.[A-Za-z0-9_-]{8}\.(m?js|css|wasm|map|png|svg|woff2)$`,
  keepHashed: 'public, max-age=31536000, immutable',
  askAgain: 'no-cache',
};

/** True for a file that must be asked for again, because its name stays when its content changes. */
export function keepsItsName(path: string): boolean {
  return extname(path) !== '' && !new RegExp(hostingFacts.hashed).test(path);
}

function textual(headers: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(headers).map(([name, value]) => [name, String(value)]);
}
