import type { Geometry, MultiPolygon, Position } from 'geojson';
import type { Bbox } from '../../core/bbox.js';
import { type GeometrySlice, sliceOfParts } from '../planar/geometry-slice.js';
import { AreaSet } from './area-set.js';
import { DistanceField } from './distance-field.js';
import { LocalPlane } from './local-plane.js';
import type { PlanarBuffer } from './planar-buffer.js';
import { groundShape, planeShape, ringsOf } from './plane-shape.js';
import { boxOfSlices, middleOf } from './slice-box.js';

/**
 * Widens a large geometry: its lines and outlines in stretches, each on a plane of its own, united with each
 * other, and filled. Where stretches meet both end round, so that the union has no seam.
 */
export function bufferStretches(
  slices: readonly GeometrySlice[],
  meters: number,
  widen: PlanarBuffer,
  edgeMeters: number,
): MultiPolygon {
  const pieces: Geometry[] = [];
  for (const stretch of slices.flatMap(stretchesOf)) {
    const box = boxOfSlices([stretch]);
    if (!box) continue;
    const plane = new LocalPlane(middleOf(box));
    const ground = groundShape(widen(planeShape([stretch], plane, edgeMeters), meters), plane, edgeMeters);
    pieces.push(...ground.coordinates.map(polygonOf));
  }
  const united = widen({ type: 'GeometryCollection', geometries: pieces }, 0);
  return filledWith(
    new DistanceField(slices, meters),
    united.type === 'MultiPolygon' ? united.coordinates : [united.coordinates],
  );
}

/**
 * What is around outlines, and the insides of areas: rings nearer than the distance bound nothing. Such are those inside
 * an area, and slivers that a union of many pieces may leave.
 */
function filledWith(field: DistanceField, around: Position[][][]): MultiPolygon {
  const isBound = ([[lng = 0, lat = 0] = []]: Position[]) =>
    !(field.nearestOfPoint(lng, lat) < 0.99 * field.reachMeters);
  const shells = around.flatMap(([shell]) => (shell && isBound(shell) ? [shell] : []));
  const holes = around.flatMap((rings) => rings.slice(1)).filter(isBound);
  const coordinates = shells.map((shell) => {
    const inside = new AreaSet([sliceOfParts('areas', [[shell]])]);
    return [shell, ...holes.filter(([[lng = 0, lat = 0] = []]) => inside.contains(lng, lat))];
  });
  return { type: 'MultiPolygon', coordinates };
}

function polygonOf(coordinates: Position[][]): Geometry {
  return { type: 'Polygon', coordinates };
}

/** Lines and outlines as stretches of limited extent, and single points. */
function stretchesOf(slice: GeometrySlice): readonly GeometrySlice[] {
  const rings: Position[][] = [];
  for (let part = slice.firstPart; part < slice.endPart; part++) rings.push(...ringsOf(slice, part));
  if (slice.kind === 'points') return rings.map((ring) => sliceOfParts('points', [[ring]]));
  return rings.flatMap(stretchesOfLine).map((line) => sliceOfParts('lines', [[line]]));
}

function stretchesOfLine(line: readonly Position[]): Position[][] {
  const stretches: Position[][] = [];
  let stretch: Position[] = [];
  let box: Bbox = emptyBox;
  for (const position of cutLine(line)) {
    const wider = holding(box, position);
    if (isCompact(wider) || stretch.length < 2) box = wider;
    else {
      stretches.push(stretch);
      const last = stretch.slice(-1);
      box = holding(last.reduce(holding, emptyBox), position);
      stretch = last;
    }
    stretch.push(position);
  }
  return [...stretches, stretch];
}

/** The line with vertices at least every degree. */
function cutLine(line: readonly Position[]): Position[] {
  const cut: Position[] = line.slice(0, 1);
  for (let vertex = 1; vertex < line.length; vertex++) {
    const [[fromLng = 0, fromLat = 0] = [], [lng = 0, lat = 0] = []] = [line[vertex - 1], line[vertex]];
    const pieces = Math.max(1, Math.ceil(Math.max(Math.abs(lng - fromLng), Math.abs(lat - fromLat))));
    for (let piece = 1; piece < pieces; piece++) {
      const share = piece / pieces;
      cut.push([fromLng + (lng - fromLng) * share, fromLat + (lat - fromLat) * share]);
    }
    cut.push([lng, lat]);
  }
  return cut;
}

const emptyBox: Bbox = [Infinity, Infinity, -Infinity, -Infinity];

function holding([west, south, east, north]: Bbox, [lng = 0, lat = 0]: Position): Bbox {
  return [Math.min(west, lng), Math.min(south, lat), Math.max(east, lng), Math.max(north, lat)];
}

/** Boxes of 2 by 2 degrees of a great circle have their corners 157 km from their middle. */
function isCompact([west, south, east, north]: Bbox): boolean {
  const equatorward = south * north <= 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
  return north - south <= 2 && (east - west) * Math.cos((equatorward * Math.PI) / 180) <= 2;
}
