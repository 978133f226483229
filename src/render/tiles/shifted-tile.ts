import { toGcj02 } from '../../core/datum/gcj-02.js';
import type { TilePlace } from '../../core/tile-address.js';

/** Where the pictures of a WGS 84 tile lie among tiles that are drawn in GCJ-02. */
export interface ShiftedTile {
  /** The tiles it touches, row by row from the north. */
  readonly places: readonly TilePlace[];
  readonly columns: number;
  readonly rows: number;
  /**
   * Takes a position among these tiles to one in the WGS 84 tile, both in edges of a tile from the north-western corner:
   * `x' = a·x + c·y + e`, `y' = b·x + d·y + f`, the order of a canvas.
   */
  readonly transform: readonly [a: number, b: number, c: number, d: number, e: number, f: number];
}

type Point = readonly [x: number, y: number];

/** Nearer than this nobody sees a shift. In edges of a tile of 256 pixels: half a pixel. */
const unseen = 0.5 / 256;

/**
 * Where the pictures of a tile lie. Within a tile the offset of GCJ-02 is as good as linear: one transformation for all of
 * it is off by less than half a pixel, which the test beside this file measures.
 *
 * @returns undefined where the offset is less than half a pixel, so that the tile of the same place will do.
 */
export function shiftedTile(place: TilePlace): ShiftedTile | undefined {
  const corner = (u: number, v: number) => gcjPosition(place, u, v);
  const [nw, ne, sw, se] = [corner(0, 0), corner(1, 0), corner(0, 1), corner(1, 1)];
  const corners = [nw, ne, sw, se];
  const offsets = [nw, ne, sw, se].map(([x, y], at) => [x - place.x - (at % 2), y - place.y - (at >> 1)]);
  if (offsets.flat().every((offset) => Math.abs(offset) < unseen)) return undefined;
  const [west, east] = range(corners.map(([x]) => x));
  const [north, south] = range(corners.map(([, y]) => y));
  const [columns, rows] = [east - west + 1, south - north + 1];
  const places = Array.from({ length: columns * rows }, (_, at) => ({
    z: place.z,
    x: west + (at % columns),
    y: north + Math.floor(at / columns),
  }));
  const among = (axis: 0 | 1, from: number) => linear(corners.map((each) => each[axis] - from));
  return { places, columns, rows, transform: inverse(among(0, west), among(1, north)) };
}

/** Position of a point of a WGS 84 tile among GCJ-02 tiles, in tiles from the north-western corner of the world. */
export function gcjPosition({ z, x, y }: TilePlace, u: number, v: number): Point {
  const world = 2 ** z;
  const lng = ((x + u) / world) * 360 - 180;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * (y + v)) / world))) * 180) / Math.PI;
  const [shiftedLng, shiftedLat] = toGcj02(lng, lat);
  const mercator = Math.asinh(Math.tan((shiftedLat * Math.PI) / 180)) / Math.PI;
  return [((shiftedLng + 180) / 360) * world, ((1 - mercator) / 2) * world];
}

/** Least and greatest tile that is touched, with a margin for what resampling takes from beside. */
function range(values: readonly number[]): Point {
  return [Math.floor(Math.min(...values) - unseen), Math.floor(Math.max(...values) + unseen)];
}

/** Best linear function of (u, v) for values at the corners nw, ne, sw, se: value at (0, 0), growth along u and along v. */
function linear(corners: readonly number[]): readonly [origin: number, alongU: number, alongV: number] {
  const [nw = 0, ne = 0, sw = 0, se = 0] = corners;
  const alongU = (ne - nw + se - sw) / 2;
  const alongV = (sw - nw + se - ne) / 2;
  return [(nw + ne + sw + se) / 4 - alongU / 2 - alongV / 2, alongU, alongV];
}

function inverse(x: ReturnType<typeof linear>, y: ReturnType<typeof linear>): ShiftedTile['transform'] {
  const [x0, xu, xv] = x;
  const [y0, yu, yv] = y;
  const size = xu * yv - xv * yu;
  const [a, b, c, d] = [yv / size, -yu / size, -xv / size, xu / size];
  return [a, b, c, d, -(a * x0 + c * y0), -(b * x0 + d * y0)];
}
