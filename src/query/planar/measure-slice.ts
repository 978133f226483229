import { areaUnderEdge, edgeLengthMeters } from '../geodesy/ellipsoid.js';
import type { GeometrySlice } from './geometry-slice.js';
import type { Ends } from './shape-edges.js';

/** Length of all lines of a geometry on the WGS 84 ellipsoid, metres; points and areas have none. */
export function sliceLengthMeters(slices: readonly GeometrySlice[]): number {
  let meters = 0;
  for (const { kind, columns, firstPart, endPart } of slices) {
    if (kind !== 'lines') continue;
    const { positions, ringStarts, partStarts } = columns;
    const end = partStarts[endPart] ?? 0;
    for (let ring = partStarts[firstPart] ?? 0; ring < end; ring++) {
      meters += lengthOf(positions, ringStarts[ring] ?? 0, ringStarts[ring + 1] ?? 0);
    }
  }
  return meters;
}

/**
 * Area of all polygons of a geometry on the WGS 84 ellipsoid, square metres, holes taken off. Which way rings run does
 * not matter; polygons that overlap count as often as they do.
 */
export function sliceAreaSquareMeters(slices: readonly GeometrySlice[]): number {
  let squareMeters = 0;
  for (const slice of slices) {
    if (slice.kind !== 'areas') continue;
    for (let part = slice.firstPart; part < slice.endPart; part++) squareMeters += areaOfPolygon(slice, part);
  }
  return squareMeters;
}

function areaOfPolygon({ columns: { positions, ringStarts, partStarts } }: GeometrySlice, part: number): number {
  const [shell = 0, end = 0] = [partStarts[part], partStarts[part + 1]];
  let squareMeters = 0;
  for (let ring = shell; ring < end; ring++) {
    const area = Math.abs(signedAreaOf(positions, ringStarts[ring] ?? 0, ringStarts[ring + 1] ?? 0));
    squareMeters += ring === shell ? area : -area;
  }
  return squareMeters;
}

function lengthOf(positions: Float64Array, first: number, end: number): number {
  let meters = 0;
  for (let vertex = first + 1; vertex < end; vertex++) {
    meters += edgeLengthMeters(...edgeAt(positions, vertex - 1, vertex));
  }
  return meters;
}

/** Of a ring, closed or not: positive if it runs clockwise. */
function signedAreaOf(positions: Float64Array, first: number, end: number): number {
  let squareMeters = 0;
  for (let vertex = first; vertex < end; vertex++) {
    squareMeters += areaUnderEdge(...edgeAt(positions, vertex === first ? end - 1 : vertex - 1, vertex));
  }
  return squareMeters;
}

function edgeAt(positions: Float64Array, from: number, to: number): Ends {
  const { NaN: none } = Number;
  return [
    positions[from * 2] ?? none,
    positions[from * 2 + 1] ?? none,
    positions[to * 2] ?? none,
    positions[to * 2 + 1] ?? none,
  ];
}
