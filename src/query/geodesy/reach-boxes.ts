import type { Bbox } from '../../core/bbox.js';
import type { Reach } from './reach.js';
import type { SubjectEdges } from './subject-edges.js';

/** At most so many boxes follow a subject. */
const mostBoxes = 24;

/**
 * Boxes that together contain every place within reach of some edges: as many as make the area that they cover smaller.
 * Where one reaches beyond ±180 it is there a second time, turned by 360°.
 *
 * @param areas - Boxes of areas, whose insides are in reach as well.
 */
export function reachBoxes(edges: SubjectEdges, reach: Reach, areas: readonly Bbox[]): readonly Bbox[] {
  if (edges.pieceCount === 0) return [];
  const nodes = splitNodes(edges, reach).map(({ bbox }) => bbox);
  const inner = areas.length > 16 ? [areas.reduce(union)] : areas;
  const boxes = [...inner.map((area) => widened(area, reach)), ...nodes];
  const apart = boxes.filter((box, at) => !boxes.some((other, place) => covers(other, box, place, at)));
  return apart.flatMap(turned);
}

/** A box widened by the reach to all sides; all around where it holds a pole. */
export function widened([west, south, east, north]: Bbox, reach: Reach): Bbox {
  const [low, high] = [south - reach.latDegrees, north + reach.latDegrees];
  const poleward = Math.max(Math.abs(south), Math.abs(north));
  const lng = low <= -90 || high >= 90 ? 180 : reach.lngDegrees(0, Math.max(Math.abs(low), Math.abs(high)), poleward);
  if (lng >= 180 || east - west + 2 * lng >= 360) {
    return [Math.min(west, -180), Math.max(-90, low), Math.max(east, 180), Math.min(90, high)];
  }
  return [west - lng, low, east + lng, high];
}

interface BoxedNode {
  readonly node: number;
  readonly bbox: Bbox;
}

/** Opens the node of the tree whose opening saves most, until nothing is saved. */
function splitNodes(edges: SubjectEdges, reach: Reach): readonly BoxedNode[] {
  const own = boxesOfNodes(edges);
  const boxed = (node: number): BoxedNode => ({ node, bbox: widened(own[node] ?? [0, 0, 0, 0], reach) });
  let nodes = [boxed(edges.tree.nodeCount - 1)];
  while (nodes.length < mostBoxes) {
    let [best, saved]: [BoxedNode | undefined, number] = [undefined, 0];
    for (const each of nodes) {
      const saving =
        areaOf(each.bbox) - childrenOf(edges, each.node).reduce((sum, node) => sum + areaOf(boxed(node).bbox), 0);
      if (edges.tree.leafCount <= each.node && saving > saved) [best, saved] = [each, saving];
    }
    if (!best) return nodes;
    const opened = best;
    nodes = [...nodes.filter((each) => each !== opened), ...childrenOf(edges, opened.node).map(boxed)];
  }
  return nodes;
}

function childrenOf({ tree }: SubjectEdges, node: number): readonly number[] {
  if (node < tree.leafCount) return [];
  const first = tree.firstChildOf(node);
  return tree.hasSecondChild(node) ? [first, first + 1] : [first];
}

/** Longitudes and latitudes of all nodes. */
function boxesOfNodes(edges: SubjectEdges): readonly Bbox[] {
  const boxes: Bbox[] = [];
  for (let node = 0; node < edges.tree.nodeCount; node++) {
    const children = childrenOf(edges, node).map((child): Bbox => boxes[child] ?? [0, 0, 0, 0]);
    boxes.push(children.length > 0 ? children.reduce(union) : leafBox(edges, node));
  }
  return boxes;
}

function leafBox(edges: SubjectEdges, leaf: number): Bbox {
  let box: Bbox = [Infinity, Infinity, -Infinity, -Infinity];
  for (let place = edges.tree.leafStart(leaf); place < edges.tree.leafEnd(leaf); place++) {
    box = union(box, edges.bboxOf(edges.tree.order[place] ?? 0));
  }
  return box;
}

function union(one: Bbox, other: Bbox): Bbox {
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}

function areaOf([west, south, east, north]: Bbox): number {
  return (east - west) * (north - south);
}

/** Whether a box makes another one needless; of two that are the same the first stays. */
function covers(box: Bbox, other: Bbox, place: number, otherPlace: number): boolean {
  if (place === otherPlace) return false;
  const holds = box[0] <= other[0] && box[1] <= other[1] && box[2] >= other[2] && box[3] >= other[3];
  const isSame = holds && box.every((value, index) => value === other[index]);
  return holds && (!isSame || place < otherPlace);
}

function turned([west, south, east, north]: Bbox): readonly Bbox[] {
  const boxes: Bbox[] = [[west, south, east, north]];
  if (east > 180 && east - west < 360) boxes.push([west - 360, south, east - 360, north]);
  if (west < -180 && east - west < 360) boxes.push([west + 360, south, east + 360, north]);
  return boxes;
}
