/** A tile and where it is. */
export interface ArchivedTile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly bytes: Uint8Array;
}

/** What an archive says of itself. */
export interface ArchiveHead {
  /** 1 vector tiles, 2 PNG. */
  readonly tileType: 1 | 2;
  /** 1 as they are, 2 gzip. */
  readonly tileCompression: 1 | 2;
  /** `[west, south, east, north]`, degrees. */
  readonly bbox: readonly [number, number, number, number];
  readonly metadata: object;
}

const headBytes = 127;

/** Writes a PMTiles archive, version 3, with one directory that is not compressed. See the format's specification, 3.1 to 4.2. */
export function pmtilesFile(tiles: readonly ArchivedTile[], head: ArchiveHead): Buffer {
  const entries = tiles.map((tile) => ({ id: tileId(tile), ...tile })).sort((one, other) => one.id - other.id);
  const directory = directoryOf(entries);
  const metadata = Buffer.from(JSON.stringify(head.metadata));
  const data = Buffer.concat(entries.map(({ bytes }) => bytes));
  const made = Buffer.alloc(headBytes);
  made.write('PMTiles', 0, 'latin1');
  made.writeUInt8(3, 7);
  const metadataAt = headBytes + directory.length;
  const dataAt = metadataAt + metadata.length;
  const lengths = [headBytes, directory.length, metadataAt, metadata.length, dataAt, 0, dataAt, data.length];
  [...lengths, entries.length, entries.length, entries.length].forEach((value, at) => {
    made.writeBigUInt64LE(BigInt(value), 8 + at * 8);
  });
  const zooms = tiles.map(({ z }) => z);
  made.set([1, 1, head.tileCompression, head.tileType, Math.min(...zooms), Math.max(...zooms)], 96);
  head.bbox.forEach((degrees, at) => void made.writeInt32LE(Math.round(degrees * 1e7), 102 + at * 4));
  return Buffer.concat([made, directory, metadata, data]);
}

function directoryOf(entries: readonly { readonly id: number; readonly bytes: Uint8Array }[]): Buffer {
  const steps = entries.map(({ id }, at) => id - (entries[at - 1]?.id ?? 0));
  const ones = entries.map(() => 1);
  const lengths = entries.map(({ bytes }) => bytes.length);
  // Every tile follows the one before; only the first has a place of its own.
  const places = entries.map((_, at) => (at === 0 ? 1 : 0));
  return Buffer.concat([entries.length, ...steps, ...ones, ...lengths, ...places].map(varint));
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return Buffer.from([...bytes, rest]);
}

/** Place of a tile on the Hilbert curves of all zooms before it and of its own. */
function tileId({ z, x, y }: ArchivedTile): number {
  let [id, column, row] = [(4 ** z - 1) / 3, x, y];
  for (let half = 2 ** z / 2; half >= 1; half /= 2) {
    const [right, lower] = [(column & half) > 0 ? 1 : 0, (row & half) > 0 ? 1 : 0];
    id += half * half * ((3 * right) ^ lower);
    if (lower === 0) {
      if (right === 1) [column, row] = [half - 1 - column, half - 1 - row];
      [column, row] = [row, column];
    }
  }
  return id;
}
