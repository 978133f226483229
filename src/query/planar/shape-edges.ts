import type { Bbox } from '../../core/bbox.js';
import type { GeometrySlice } from './geometry-slice.js';

/** Longitude and latitude of both ends of an edge. */
export type Ends = readonly [ax: number, ay: number, bx: number, by: number];

/** Both ends of edge number `edge` of many. */
export function endsOf(ends: Float64Array, edge: number): Ends {
  const at = edge * 4;
  return [ends[at] ?? Number.NaN, ends[at + 1] ?? Number.NaN, ends[at + 2] ?? Number.NaN, ends[at + 3] ?? Number.NaN];
}

/** Box around an edge. */
export function boxOf([ax, ay, bx, by]: Ends): Bbox {
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

/**
 * Everything a shape is made of as edges: first those of its areas, then those of its lines, then its points as edges
 * without length. Rings are closed, repeated positions dropped; a line without length is a point.
 */
export interface ShapeEdges {
  /** `[lng, lat, lng, lat]` of each edge, degrees. */
  readonly ends: Float64Array;
  /** Number of the polygon that an area's edge belongs to; those of one polygon follow each other. */
  readonly parts: Uint32Array;
  readonly partCount: number;
  /** Index of the first edge of a line. */
  readonly firstLine: number;
  /** Index of the first point. */
  readonly firstPoint: number;
  readonly count: number;
  /** `[lng, lat]` of the first and last vertex of each line. */
  readonly lineEnds: readonly number[];
  /** `[lng, lat]` of one vertex of each ring, line and point. */
  readonly anchors: readonly number[];
  /** West, south, east, north; infinite the wrong way round for a shape of nothing. */
  readonly bbox: Bbox;
}

/** What grows while slices are taken in. */
interface Growing {
  readonly areas: number[];
  readonly parts: number[];
  readonly lines: number[];
  readonly points: number[];
  readonly lineEnds: number[];
  readonly anchors: number[];
  partCount: number;
}

/** The edges of a geometry. */
export function shapeEdges(slices: readonly GeometrySlice[]): ShapeEdges {
  const growing: Growing = { areas: [], parts: [], lines: [], points: [], lineEnds: [], anchors: [], partCount: 0 };
  for (const slice of slices) {
    for (let part = slice.firstPart; part < slice.endPart; part++) takePart(growing, slice, part);
  }
  const { areas, lines, points } = growing;
  const ends = new Float64Array(areas.length + lines.length + points.length);
  ends.set(areas);
  ends.set(lines, areas.length);
  ends.set(points, areas.length + lines.length);
  return {
    ends,
    parts: Uint32Array.from(growing.parts),
    partCount: growing.partCount,
    firstLine: areas.length / 4,
    firstPoint: (areas.length + lines.length) / 4,
    count: ends.length / 4,
    lineEnds: growing.lineEnds,
    anchors: growing.anchors,
    bbox: bboxOfPositions(ends, 0, ends.length / 2),
  };
}

/** Box around vertices `first` up to, not including, `end`. */
function bboxOfPositions(positions: Float64Array, first: number, end: number): Bbox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let vertex = first; vertex < end; vertex++) {
    const lng = positions[vertex * 2] ?? Number.NaN;
    const lat = positions[vertex * 2 + 1] ?? Number.NaN;
    if (lng < west) west = lng;
    if (lng > east) east = lng;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return [west, south, east, north];
}

/** Box around a geometry; infinite the wrong way round where it is empty. */
export function bboxOfSlices(slices: readonly GeometrySlice[]): Bbox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { columns, firstPart, endPart } of slices) {
    const first = columns.ringStarts[columns.partStarts[firstPart] ?? 0] ?? 0;
    const end = columns.ringStarts[columns.partStarts[endPart] ?? 0] ?? 0;
    const box = bboxOfPositions(columns.positions, first, end);
    west = Math.min(west, box[0]);
    south = Math.min(south, box[1]);
    east = Math.max(east, box[2]);
    north = Math.max(north, box[3]);
  }
  return [west, south, east, north];
}

function takePart(growing: Growing, { kind, columns }: GeometrySlice, part: number): void {
  const { positions, ringStarts, partStarts } = columns;
  for (let ring = partStarts[part] ?? 0; ring < (partStarts[part + 1] ?? 0); ring++) {
    const [first = 0, end = 0] = [ringStarts[ring], ringStarts[ring + 1]];
    if (first >= end) continue;
    const before = growing.areas.length;
    if (kind === 'areas') takeEdges(growing.areas, positions, first, end, true);
    else takeLine(growing, positions, first, end);
    for (let edge = before; edge < growing.areas.length; edge += 4) growing.parts.push(growing.partCount);
    growing.anchors.push(positions[first * 2] ?? Number.NaN, positions[first * 2 + 1] ?? Number.NaN);
  }
  if (kind === 'areas') growing.partCount++;
}

function takeLine(growing: Growing, positions: Float64Array, first: number, end: number): void {
  const [x = Number.NaN, y = Number.NaN] = [positions[first * 2], positions[first * 2 + 1]];
  if (takeEdges(growing.lines, positions, first, end, false) === 0) growing.points.push(x, y, x, y);
  else growing.lineEnds.push(x, y, positions[end * 2 - 2] ?? Number.NaN, positions[end * 2 - 1] ?? Number.NaN);
}

/** @returns How many edges there are. */
function takeEdges(into: number[], positions: Float64Array, first: number, end: number, closed: boolean): number {
  const before = into.length;
  const start = closed ? end - 1 : first;
  let x = positions[start * 2] ?? Number.NaN;
  let y = positions[start * 2 + 1] ?? Number.NaN;
  for (let vertex = closed ? first : first + 1; vertex < end; vertex++) {
    const toX = positions[vertex * 2] ?? Number.NaN;
    const toY = positions[vertex * 2 + 1] ?? Number.NaN;
    if (toX !== x || toY !== y) into.push(x, y, toX, toY);
    x = toX;
    y = toY;
  }
  return (into.length - before) / 4;
}
