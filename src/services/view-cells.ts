import type { Bbox } from '../core/bbox.js';

/** A square of a grid in degrees: at level 0 one spans 360°, and each level has squares half as wide. */
export interface Cell {
  readonly level: number;
  readonly column: number;
  readonly row: number;
}

/** No square is split further: 360° / 2²⁴ are two metres. */
export const deepestLevel = 24;

/** Names a cell. */
export function cellKey({ level, column, row }: Cell): string {
  return `${level}/${column}/${row}`;
}

/** WGS 84 degrees; what lies beyond the poles is left out. */
export function bboxOfCell({ level, column, row }: Cell): Bbox {
  const side = sideAt(level);
  const [west, south] = [column * side - 180, row * side - 90];
  return [west, south, west + side, Math.min(90, south + side)];
}

/** The four cells that a cell is made of; at level 0 two, as the others lie beyond the pole. */
export function childrenOf({ level, column, row }: Cell): readonly Cell[] {
  const children = [0, 1].flatMap((down) =>
    [0, 1].map((right) => ({ level: level + 1, column: column * 2 + right, row: row * 2 + down })),
  );
  return children.filter((child) => bboxOfCell(child)[1] < 90);
}

/** The cell that a cell is a quarter of; undefined at level 0. */
export function parentOf({ level, column, row }: Cell): Cell | undefined {
  return level > 0 ? { level: level - 1, column: column >> 1, row: row >> 1 } : undefined;
}

/** The cells of one level that a view lies in: four at most, since their sides are as long as its longer one. */
export function cellsOfView(bbox: Bbox): readonly Cell[] {
  const boxes = withoutAntimeridian(bbox);
  const widest = Math.max(...boxes.map(([west, south, east, north]) => Math.max(east - west, north - south)));
  const level = Math.max(0, Math.min(deepestLevel, Math.floor(Math.log2(360 / Math.max(widest, 1e-9)))));
  const cells = boxes.flatMap((box) => cellsAt(level, box));
  return [...new Map(cells.map((cell) => [cellKey(cell), cell])).values()];
}

function cellsAt(level: number, [west, south, east, north]: Bbox): Cell[] {
  const side = sideAt(level);
  const cells: Cell[] = [];
  const last = (span: number) => Math.ceil(span / side) - 1;
  const from = { column: Math.floor((west + 180) / side), row: Math.floor((south + 90) / side) };
  const to = { column: Math.max(from.column, last(east + 180)), row: Math.max(from.row, last(north + 90)) };
  for (let row = from.row; row <= to.row; row++)
    for (let column = from.column; column <= to.column; column++) cells.push({ level, column, row });
  return cells.filter(({ column }) => column >= 0 && column * side < 360);
}

/** A box within ±180° and ±90°, in two pieces where it crosses the antimeridian. */
export function withoutAntimeridian([west, south, east, north]: Bbox): readonly Bbox[] {
  const [low, high] = [Math.max(-90, south), Math.min(90, north)];
  if (low > high) return [];
  if (east - west >= 360) return [[-180, low, 180, high]];
  const turn = (lng: number) => ((((lng + 180) % 360) + 360) % 360) - 180;
  const from = west < -180 || west > 180 ? turn(west) : west;
  const to = east < -180 || east > 180 ? turn(east) : east;
  if (from <= to) return [[from, low, to, high]];
  return [
    [from, low, 180, high],
    [-180, low, to, high],
  ];
}

/** Square of the distance from a place to a cell, for sorting; 0 inside. */
export function distanceTo(cell: Cell, [lng, lat]: readonly [number, number]): number {
  const [west, south, east, north] = bboxOfCell(cell);
  const across = Math.max(west - lng, 0, lng - east);
  const along = Math.max(south - lat, 0, lat - north);
  return across ** 2 + along ** 2;
}

function sideAt(level: number): number {
  return 360 / 2 ** level;
}
