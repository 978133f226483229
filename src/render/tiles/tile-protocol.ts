import { type AddProtocolAction, addProtocol } from 'maplibre-gl';
import type { TilePlace } from '../../core/tile-address.js';

/** What a tile is: a picture, or the bytes of a vector tile. */
export type TileData = ImageBitmap | ArrayBuffer;
/** Gives one tile. Rejects where there is none or it cannot be had. */
export type ReadTile = (place: TilePlace, signal: AbortSignal) => Promise<TileData>;

/** Tiles that MapLibre can ask for. */
export interface OfferedTiles {
  /** For the `tiles` of a MapLibre source. */
  readonly url: string;
  end(): void;
}

const protocol = 'jjj-tile';
const readers = new Map<string, ReadTile>();
let offered = 0;

/**
 * Lets MapLibre ask us for tiles instead of a server, in any number of maps. What fails says so to whoever watches it: to
 * MapLibre every tile that does not come is one that does not exist, in place of which it draws a coarser one.
 */
export function offerTiles(read: ReadTile): OfferedTiles {
  addProtocol(protocol, loadTile);
  offered += 1;
  const key = String(offered);
  readers.set(key, read);
  return { url: `${protocol}://${key}/{z}/{x}/{y}`, end: () => void readers.delete(key) };
}

const loadTile: AddProtocolAction = async ({ url }, { signal }) => {
  const [key = '', z, x, y] = url.slice(protocol.length + 3).split('/');
  const read = readers.get(key);
  try {
    if (!read) throw notThere();
    return { data: await read({ z: Number(z), x: Number(x), y: Number(y) }, signal) };
  } catch {
    signal.throwIfAborted();
    throw notThere();
  }
};

/** MapLibre asks for the status, and is silent about this one. */
function notThere(): Error {
  return Object.assign(new Error('There is no such tile.'), { status: 404 });
}
