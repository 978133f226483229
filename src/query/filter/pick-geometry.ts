import type { Bbox } from '../../core/bbox.js';
import type { CollectionMembers, FeaturePage, GeometryColumns } from '../../core/columns.js';
import { bboxAt } from '../../core/page-bbox.js';

/** Geometry of some features of a page, copied, and the box around them. */
export function pickGeometry(
  page: FeaturePage,
  rows: Uint32Array,
): { readonly geometry: GeometryColumns; readonly bbox: Bbox | undefined } {
  const { geometry } = page;
  const parts = runs(geometry.featureStarts, rows);
  const rings = runs(geometry.partStarts, parts.entries);
  const vertices = runs(geometry.ringStarts, rings.entries);
  // In a page of points the three arrays are one.
  const flat = geometry.featureStarts === geometry.partStarts && geometry.partStarts === geometry.ringStarts;
  const positions = new Float64Array(vertices.entries.length * 2);
  vertices.entries.forEach((vertex, index) => {
    positions[index * 2] = geometry.positions[vertex * 2] ?? Number.NaN;
    positions[index * 2 + 1] = geometry.positions[vertex * 2 + 1] ?? Number.NaN;
  });
  return {
    geometry: {
      positions,
      featureStarts: parts.starts,
      partStarts: flat ? parts.starts : rings.starts,
      ringStarts: flat ? parts.starts : vertices.starts,
      ...(geometry.bboxes && { bboxes: pickBoxes(geometry.bboxes, rows) }),
      ...(geometry.z && { z: Float64Array.from(vertices.entries, (vertex) => geometry.z?.[vertex] ?? Number.NaN) }),
      ...(geometry.m && { m: Float64Array.from(vertices.entries, (vertex) => geometry.m?.[vertex] ?? Number.NaN) }),
      ...(geometry.members && { members: pickMembers(geometry.members, rows) }),
    },
    bbox: bboxOfRows(page, rows),
  };
}

/** A level of starts for some of its entries, and which entries of the level below they have. */
interface Level {
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
}

function runs(starts: Uint32Array, picked: Uint32Array): Level {
  const made = new Uint32Array(picked.length + 1);
  for (let index = 0; index < picked.length; index++) {
    const at = picked[index] ?? 0;
    made[index + 1] = (made[index] ?? 0) + (starts[at + 1] ?? 0) - (starts[at] ?? 0);
  }
  const entries = new Uint32Array(made[picked.length] ?? 0);
  for (let index = 0; index < picked.length; index++) {
    const from = starts[picked[index] ?? 0] ?? 0;
    const [first = 0, end = 0] = [made[index], made[index + 1]];
    for (let at = first; at < end; at++) entries[at] = from + at - first;
  }
  return { starts: made, entries };
}

function pickMembers(members: CollectionMembers, rows: Uint32Array): CollectionMembers {
  const picked = runs(members.featureStarts, rows);
  const partStarts = new Uint32Array(picked.entries.length + 1);
  picked.entries.forEach((member, index) => {
    const parts = (members.partStarts[member + 1] ?? 0) - (members.partStarts[member] ?? 0);
    partStarts[index + 1] = (partStarts[index] ?? 0) + parts;
  });
  return {
    featureStarts: picked.starts,
    partStarts,
    types: Uint8Array.from(picked.entries, (member) => members.types[member] ?? 0),
  };
}

function pickBoxes(boxes: Float64Array, rows: Uint32Array): Float64Array {
  const picked = new Float64Array(rows.length * 4);
  for (let index = 0; index < rows.length; index++) {
    const box = (rows[index] ?? 0) * 4;
    for (let side = 0; side < 4; side++) picked[index * 4 + side] = boxes[box + side] ?? Number.NaN;
  }
  return picked;
}

function bboxOfRows(page: FeaturePage, rows: Uint32Array): Bbox | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const row of rows) {
    const box = bboxAt(page, row);
    if (!box) continue;
    west = Math.min(west, box[0]);
    south = Math.min(south, box[1]);
    east = Math.max(east, box[2]);
    north = Math.max(north, box[3]);
  }
  return west <= east ? [west, south, east, north] : undefined;
}
