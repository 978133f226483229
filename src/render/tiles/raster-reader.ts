import type { RasterTiles, TileDatum } from '../../core/basemap-choice.js';
import { type TilePlace, tileAddress } from '../../core/tile-address.js';
import { fetchPicture } from './fetch-picture.js';
import { RecentPictures } from './recent-pictures.js';
import { type ShiftedTile, shiftedTile } from './shifted-tile.js';
import type { ReadTile } from './tile-protocol.js';
import type { TileWatch } from './tile-watch.js';

/** What reads pictures from a server: as they are or, when they are drawn in GCJ-02, brought to where WGS 84 has them. */
export function rasterReader(tiles: RasterTiles, datum: TileDatum, watch: TileWatch): ReadTile {
  const fine = globalThis.devicePixelRatio > 1;
  const plain: ReadTile = (place, signal) => fetchPicture(tileAddress(tiles, place, fine), watch, signal);
  if (datum !== 'GCJ-02') return plain;
  // Neighbours are made from the same pictures, so that none of them ends a request.
  const recent = new RecentPictures((place) => fetchPicture(tileAddress(tiles, place, fine), watch));
  return async (place, signal) => {
    const shifted = shiftedTile(place);
    return shifted ? drawShifted(shifted, await piecesOf(shifted, recent)) : plain(place, signal);
  };
}

type Pieces = readonly (ImageBitmap | undefined)[];

/** @throws when there is none of them. */
async function piecesOf({ places }: ShiftedTile, recent: RecentPictures): Promise<Pieces> {
  const settled = await Promise.allSettled(places.map((place: TilePlace) => recent.get(place)));
  const pieces = settled.map((each) => (each.status === 'fulfilled' ? each.value : undefined));
  if (pieces.every((piece) => piece === undefined)) throw new Error('There is no such tile.');
  return pieces;
}

/** One picture of all pieces first: drawn one by one, their edges would let the ground through. */
function drawShifted({ columns, rows, transform }: ShiftedTile, pieces: Pieces): ImageBitmap {
  const edgePx = Math.max(...pieces.map((piece) => piece?.width ?? 0));
  const [together, pen] = canvas(columns * edgePx, rows * edgePx);
  pieces.forEach((piece, at) => {
    const [x, y] = [(at % columns) * edgePx, Math.floor(at / columns) * edgePx];
    if (piece) pen.drawImage(piece, x, y, edgePx, edgePx);
  });
  const [a, b, c, d, e, f] = transform;
  const [drawn, brush] = canvas(edgePx, edgePx);
  brush.setTransform(a, b, c, d, e * edgePx, f * edgePx);
  brush.drawImage(together, 0, 0);
  return drawn.transferToImageBitmap();
}

function canvas(widthPx: number, heightPx: number): [OffscreenCanvas, OffscreenCanvasRenderingContext2D] {
  const made = new OffscreenCanvas(widthPx, heightPx);
  const pen = made.getContext('2d');
  if (!pen) throw new Error('There is not enough memory for the picture of a tile.');
  return [made, pen];
}
