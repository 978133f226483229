import type { Bbox } from '../../core/bbox.js';
import type { GeometrySlice } from '../planar/geometry-slice.js';
import { writeEcef } from './ecef.js';
import { pieceCount } from './edge-pieces.js';
import { type EdgeVisitor, walkEdges } from './edge-walk.js';
import { PieceTree } from './piece-tree.js';

/** Where an edge of a geometry comes from. */
export interface EdgeSource {
  readonly slice: number;
  readonly part: number;
  /** Number in the slice's columns of the vertex where it begins. */
  readonly vertex: number;
}

/** All edges of a subject, cut into pieces that are as good as straight in space, in a tree. */
export class SubjectEdges {
  /** Longitude and latitude of the start and of the end of each edge. */
  readonly edges: Float64Array;
  /** Three numbers for each edge: slice, part, vertex. */
  readonly #sources: Uint32Array;
  /** Edge of each piece. */
  readonly #pieceEdges: Uint32Array;
  /** Where on its edge each piece begins and ends, 0 to 1. */
  readonly #shares: Float64Array;
  readonly tree: PieceTree;
  /** Of all edges; turned inside out when there is none. */
  readonly bbox: Bbox;

  constructor(slices: readonly GeometrySlice[]) {
    const collector = new EdgeCollector();
    slices.forEach((slice, index) => {
      collector.slice = index;
      walkEdges(slice, collector);
    });
    this.edges = Float64Array.from(collector.edges);
    this.#sources = Uint32Array.from(collector.sources);
    this.#pieceEdges = Uint32Array.from(collector.pieceEdges);
    this.#shares = Float64Array.from(collector.shares);
    this.tree = treeOf(this);
    this.bbox = boxOfEdges(this.edges);
  }

  get pieceCount(): number {
    return this.#pieceEdges.length;
  }

  edgeOf(piece: number): number {
    return this.#pieceEdges[piece] ?? 0;
  }

  /** Where on its edge a piece begins. */
  startOf(piece: number): number {
    return this.#shares[piece * 2] ?? 0;
  }

  /** Where on its edge a piece ends. */
  endOf(piece: number): number {
    return this.#shares[piece * 2 + 1] ?? 0;
  }

  /** Longitudes and latitudes of a piece. */
  bboxOf(piece: number): Bbox {
    const edge = this.edgeOf(piece);
    const [start, end] = [this.startOf(piece), this.endOf(piece)];
    const [fromLng, toLng] = [this.lngAt(edge, start), this.lngAt(edge, end)];
    const [fromLat, toLat] = [this.latAt(edge, start), this.latAt(edge, end)];
    return [Math.min(fromLng, toLng), Math.min(fromLat, toLat), Math.max(fromLng, toLng), Math.max(fromLat, toLat)];
  }

  sourceOf(edge: number): EdgeSource {
    const [slice = 0, part = 0, vertex = 0] = this.#sources.subarray(edge * 3, edge * 3 + 3);
    return { slice, part, vertex };
  }

  lngAt(edge: number, share: number): number {
    return between(this.edges[edge * 4] ?? 0, this.edges[edge * 4 + 2] ?? 0, share);
  }

  latAt(edge: number, share: number): number {
    return between(this.edges[edge * 4 + 1] ?? 0, this.edges[edge * 4 + 3] ?? 0, share);
  }
}

/** A place between two numbers; the second one itself at the end. */
export function between(from: number, to: number, share: number): number {
  return share === 1 ? to : from + (to - from) * share;
}

class EdgeCollector implements EdgeVisitor {
  slice = 0;
  readonly edges: number[] = [];
  readonly sources: number[] = [];
  readonly pieceEdges: number[] = [];
  readonly shares: number[] = [];

  visitEdge({ columns: { positions } }: GeometrySlice, part: number, from: number, to: number): void {
    const [ax = 0, ay = 0] = [positions[from * 2], positions[from * 2 + 1]];
    const [bx = 0, by = 0] = [positions[to * 2], positions[to * 2 + 1]];
    // A point without a position.
    if (Number.isNaN(ax + ay + bx + by)) return;
    const edge = this.edges.length / 4;
    this.edges.push(ax, ay, bx, by);
    this.sources.push(this.slice, part, from);
    const count = pieceCount(ax, ay, bx, by);
    for (let piece = 0; piece < count; piece++) {
      this.pieceEdges.push(edge);
      this.shares.push(piece / count, (piece + 1) / count);
    }
  }
}

function treeOf(edges: SubjectEdges): PieceTree {
  const ends = new Float64Array(edges.pieceCount * 6);
  const middles = new Float64Array(edges.pieceCount * 2);
  for (let piece = 0; piece < edges.pieceCount; piece++) {
    const edge = edges.edgeOf(piece);
    const [start, end] = [edges.startOf(piece), edges.endOf(piece)];
    writeEcef(ends, piece * 6, edges.lngAt(edge, start), edges.latAt(edge, start));
    writeEcef(ends, piece * 6 + 3, edges.lngAt(edge, end), edges.latAt(edge, end));
    middles[piece * 2] = edges.lngAt(edge, (start + end) / 2);
    middles[piece * 2 + 1] = edges.latAt(edge, (start + end) / 2);
  }
  return new PieceTree(ends, middles);
}

function boxOfEdges(edges: Float64Array): Bbox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let index = 0; index < edges.length; index += 2) {
    const [lng = 0, lat = 0] = [edges[index], edges[index + 1]];
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}
