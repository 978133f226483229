import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { mediaTypeOf } from './media-type.js';

/** Encodings this server writes; `identity` is the file as it lies. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** A file in memory, as it is sent. */
export interface ServedFile {
  readonly path: string;
  readonly body: Buffer;
  readonly encoding: Encoding;
  /** Strong: the same bytes always have the same one, different bytes or encodings never. */
  readonly etag: string;
  readonly modified: Date;
  readonly type: string;
  readonly compressible: boolean;
}

const leastBytesWorthCompressing = 1024;
const compressors: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body) => promisify(gzip)(body),
  identity: async (body) => body,
};

/**
 * The files under one folder, read once and kept compressed until they change.
 */
export class ServedFolder {
  readonly #root: string;
  readonly #files = new Map<string, ServedFile>();

  constructor(root: string) {
    this.#root = normalize(root);
  }

  /**
   * Finds the file a URL path names; a folder stands for its index.html.
   *
   * @param urlPath - Path part of the URL, decoded, beginning with a slash.
   * @returns The absolute path; `folder` when only the slash at the end is missing; undefined when there is nothing.
   */
  async find(urlPath: string): Promise<string | 'folder' | undefined> {
    const path = normalize(join(this.#root, urlPath));
    if (path !== this.#root && !path.startsWith(this.#root + sep)) return undefined;
    if (urlPath.includes('\0') || urlPath.split('/').some((part) => part.startsWith('.'))) return undefined;
    const kind = await kindOf(path);
    if (kind === 'file') return urlPath.endsWith('/') ? undefined : path;
    if (kind !== 'folder') return undefined;
    if (!urlPath.endsWith('/')) return 'folder';
    const index = join(path, 'index.html');
    return (await kindOf(index)) === 'file' ? index : undefined;
  }

  /** Reads a file that `find` named, in the first of the encodings that suits it. */
  async read(path: string, accepted: readonly Encoding[]): Promise<ServedFile> {
    const { mtime, size } = await stat(path);
    const { type, compressible } = mediaTypeOf(path);
    const encoding = compressible && size >= leastBytesWorthCompressing ? (accepted[0] ?? 'identity') : 'identity';
    const key = `${encoding} ${path}`;
    const known = this.#files.get(key);
    if (known && known.modified.getTime() === mtime.getTime()) return known;
    const raw = await readFile(path);
    const digest = createHash('sha256').update(raw).digest('base64url').slice(0, 22);
    const etag = encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`;
    const body = await compressors[encoding](raw);
    const file = { path, body, encoding, etag, modified: mtime, type, compressible };
    this.#files.set(key, file);
    return file;
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return 'file';
  return found?.isDirectory() ? 'folder' : undefined;
}
