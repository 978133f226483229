import { importRefused } from '../core/import-refused.js';
import type { ImportFile } from '../core/importer.js';
import { concatBytes } from '../flatgeobuf/byte-array.js';
import type { ZipEntry } from './zip-archive.js';

/** Most that all that is unpacked of one archive may have, bytes. */
const mostBytes = 2 ** 30;
/** How many times its packed size something may have: tables of blanks come to 200. */
const mostRatio = 400;
/** Below this, how well something was packed does not matter. */
const harmlessBytes = 2 ** 26;

const localHeaderBytes = 30;

/** Unpacks entries of an archive, and counts what all of them come to: what an archive says of itself may be a lie. */
export class Unzipper {
  readonly #archive: ImportFile;
  #unpacked = 0;

  constructor(archive: ImportFile) {
    this.#archive = archive;
  }

  /** @throws {AtlasError} `import-refused` when the entry cannot be unpacked, or does not stop growing. */
  async bytesOf(entry: ZipEntry, signal: AbortSignal): Promise<Uint8Array> {
    const { name } = this.#archive;
    if (entry.isEncrypted) throw importRefused('zip-encrypted', name);
    if (entry.method !== 0 && entry.method !== 8) throw importRefused('zip-method', name, { received: entry.method });
    const packed = await this.#packed(entry);
    const stream = entry.method === 0 ? packed.stream() : packed.stream().pipeThrough(inflater());
    const pieces: Uint8Array[] = [];
    let bytes = 0;
    const reader = stream.getReader();
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw importRefused('zip-damaged', name, {}, error);
      });
      if (done) return concatBytes(pieces);
      bytes += value.length;
      pieces.push(value);
      this.#count(value.length, bytes, entry);
      signal.throwIfAborted();
    }
  }

  async #packed({ start, packedBytes }: ZipEntry): Promise<Blob> {
    const { data, name } = this.#archive;
    const header = new DataView(await data.slice(start, start + localHeaderBytes).arrayBuffer());
    if (header.byteLength < localHeaderBytes || header.getUint32(0, true) !== 0x04034b50)
      throw importRefused('zip-damaged', name);
    const first = start + localHeaderBytes + header.getUint16(26, true) + header.getUint16(28, true);
    return data.slice(first, first + packedBytes);
  }

  #count(more: number, bytes: number, { packedBytes }: ZipEntry): void {
    this.#unpacked += more;
    const tooDense = bytes > harmlessBytes && bytes > packedBytes * mostRatio;
    if (this.#unpacked <= mostBytes && !tooDense) return;
    throw importRefused('zip-bomb', this.#archive.name, { limit: mostBytes / 2 ** 20, ratio: mostRatio });
  }
}

function inflater(): ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new DecompressionStream('deflate-raw') as ReadableWritablePair<
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>
  >;
}
