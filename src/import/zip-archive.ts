import { importRefused } from '../core/import-refused.js';
import type { ImportFile } from '../core/importer.js';
import { encodingOfBytes } from './text-encoding.js';

/** A file in an archive. */
export interface ZipEntry {
  /** With its folders. */
  readonly name: string;
  /** Bytes as packed. */
  readonly packedBytes: number;
  /** Bytes as the archive says; what unpacking gives is counted. */
  readonly statedBytes: number;
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Where the entry's own header begins. */
  readonly start: number;
}

const mostEntries = 10_000;
const directoryEntryBytes = 46;
const endBytes = 22;
/** The end of an archive may be followed by a comment. */
const mostEndBytes = endBytes + 0xffff;

/**
 * Lists the files of a zip archive from its directory, without unpacking anything.
 *
 * @throws {AtlasError} `import-refused`.
 * @see APPNOTE.TXT - .ZIP File Format Specification, 4.3
 */
export async function zipEntries({ name, data }: ImportFile): Promise<readonly ZipEntry[]> {
  const tail = data.slice(Math.max(0, data.size - mostEndBytes));
  const view = new DataView(await tail.arrayBuffer());
  const end = endOf(view);
  if (end === undefined) throw importRefused('zip-damaged', name);
  const [count, size, start] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  if (count > mostEntries) throw importRefused('zip-entries', name, { limit: mostEntries });
  // Sizes of 64 bits; nothing that can be read is so large.
  if (start === 0xffffffff || size === 0xffffffff || start + size > data.size) throw importRefused('zip-damaged', name);
  const directory = new Uint8Array(await data.slice(start, start + size).arrayBuffer());
  try {
    return entriesOf(directory, count);
  } catch (error) {
    throw importRefused('zip-damaged', name, {}, error);
  }
}

function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - endBytes; at >= 0; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}

function entriesOf(directory: Uint8Array, count: number): readonly ZipEntry[] {
  const view = new DataView(directory.buffer);
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError('no entry where one should begin');
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const nameStart = at + directoryEntryBytes;
    const flags = view.getUint16(at + 8, true);
    entries.push({
      name: nameOf(directory.subarray(nameStart, nameStart + (nameBytes ?? 0)), flags),
      packedBytes: view.getUint32(at + 20, true),
      statedBytes: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & 1) !== 0,
      start: view.getUint32(at + 42, true),
    });
    at = nameStart + (nameBytes ?? 0) + (extraBytes ?? 0) + (commentBytes ?? 0);
  }
  return entries.filter(({ name }) => !name.endsWith('/') && !/^__MACOSX\//.test(name));
}

/** Names are UTF-8 where a flag says so; others are in whatever the packer's system had, in China GBK. */
function nameOf(bytes: Uint8Array, flags: number): string {
  const label = (flags & 0x800) !== 0 ? 'utf-8' : encodingOfBytes(bytes).label;
  return new TextDecoder(label).decode(bytes).replaceAll('\\', '/');
}
