import { areaUnderEdge, edgeLengthMeters } from '../geodesy/ellipsoid.js';
import type { GeometrySlice } from './geometry-slice.js';

/** Length of all lines of a geometry on the WGS 84 ellipsoid, metres; points and areas have none. */
export function sliceLengthMeters(slices: readonly GeometrySlice[]): number {
  let meters = 0;
  for (const { kind, columns, firstPart, endPart } of slices) {
    if (kind !== 'lines') continue;
    const { positions, ringStarts, partStarts } = columns;
    for (let ring = partStarts[firstPart] ?? 0; ring < (partStarts[endPart] ?? 0); ring++) {
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
  for (const { kind, columns, firstPart, endPart } of slices) {
    if (kind !== 'areas') continue;
    const { positions, ringStarts, partStarts } = columns;
    for (let part = firstPart; part < endPart; part++) {
      const shell = partStarts[part] ?? 0;
      for (let ring = shell; ring < (partStarts[part + 1] ?? 0); ring++) {
        const area = Math.abs(signedAreaOf(positions, ringStarts[ring] ?? 0, ringStarts[ring + 1] ?? 0));
        squareMeters += ring === shell ? area : -area;
      }
    }
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

function edgeAt(positions: Float64Array, from: number, to: number): [number, number, number, number] {
  const { NaN: none } = Number;
  return [
    positions[from * 2] ?? none,
    positions[from * 2 + 1] ?? none,
    positions[to * 2] ?? none,
    positions[to * 2 + 1] ?? none,
  ];
}
