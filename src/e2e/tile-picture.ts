import { deflateSync } from 'node:zlib';

/** Edge of a tile, and radius of a mark, pixels. */
const edgePx = 256;
const radiusPx = 6;
const ground = [205, 225, 235];
const magenta = [255, 0, 255];

/**
 * A PNG of 256 × 256 pixels with discs at positions, their edges smoothed so that their middle can be measured finely.
 *
 * @param bbox - What it shows. @param marks - In the same units, also outside.
 */
export function markedTile(
  [west, , east, north]: readonly [number, number, number, number],
  marks: readonly (readonly [x: number, y: number])[],
): Buffer {
  const scale = edgePx / (east - west);
  const middles = marks.map(([x, y]) => [(x - west) * scale, (north - y) * scale] as const);
  const near = middles.filter((middle) => middle.every((at) => at > -radiusPx - 1 && at < edgePx + radiusPx + 1));
  const rows = Array.from({ length: edgePx }, (_, row) => {
    const bytes = new Uint8Array(1 + edgePx * 3);
    for (let column = 0; column < edgePx; column += 1) {
      const share = Math.max(0, ...near.map(([x, y]) => cover(column + 0.5 - x, row + 0.5 - y)));
      bytes.set(
        ground.map((channel, at) => Math.round(channel + ((magenta[at] ?? 0) - channel) * share)),
        1 + column * 3,
      );
    }
    return bytes;
  });
  return png(Buffer.concat(rows));
}

/** How much of a pixel a disc covers, by the distance of their middles. */
function cover(x: number, y: number): number {
  return Math.min(1, Math.max(0, radiusPx + 0.5 - Math.hypot(x, y)));
}

function png(rows: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(edgePx, 0);
  head.writeUInt32BE(edgePx, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(checksum(named));
  return Buffer.concat([length, named, sum]);
}

/** CRC-32 as PNG has it. */
function checksum(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
