import type { Bbox } from '../../core/bbox.js';
import { CellRaster } from './cell-raster.js';
import type { GeometrySlice } from './geometry-slice.js';
import { IndexedShape } from './indexed-shape.js';
import { type Place, placeAt } from './place-at.js';
import { edgeMeetsShape, hasAnchorOf, interiorsMeet, shapeCovers, shapesMeet } from './relate-shapes.js';
import { bboxOfSlices, boxOf, endsOf } from './shape-edges.js';

const placeNames = ['outside', 'inside', 'boundary'] as const;

/**
 * A geometry made ready for being asked about many others: points, lines, areas or a mixture. Polygons that overlap or
 * adjoin are one area. The relations are those of OGC and GEOS, and exact; edges are straight in longitude and
 * latitude, and rings left open are closed. A geometry of nothing has no relation to anything.
 */
export class PreparedShape {
  /** For clipping and measuring. */
  readonly indexed: IndexedShape;
  #raster: CellRaster | undefined;

  constructor(slices: readonly GeometrySlice[]) {
    this.indexed = new IndexedShape(slices);
  }

  /** West, south, east, north; infinite the wrong way round for a shape of nothing. */
  get bbox(): Bbox {
    return this.indexed.bbox;
  }

  /** Whether it has areas. */
  get isArea(): boolean {
    return this.indexed.hasAreas;
  }

  /** Where a position lies. A line's boundary are its ends. */
  locate(lng: number, lat: number): 'inside' | 'boundary' | 'outside' {
    return placeNames[this.#placeAt(lng, lat)];
  }

  /**
   * Locates many positions.
   *
   * @param positions - `[lng, lat, lng, lat, …]`.
   * @param first - Index of the first position; `end` is that after the last one.
   * @param into - 0 outside, 1 inside, 2 boundary; the first position's is written at 0.
   */
  locatePoints(positions: Float64Array, first: number, end: number, into: Uint8Array): void {
    if (this.indexed.isEmpty) {
      into.fill(0, 0, end - first);
      return;
    }
    const raster = this.#cells();
    const { rows } = this.indexed;
    for (let index = first; index < end; index++) {
      const lng = positions[index * 2] ?? Number.NaN;
      const lat = positions[index * 2 + 1] ?? Number.NaN;
      const state = raster.stateAt(lng, lat);
      into[index - first] = state < 2 ? state : placeAt(rows, lng, lat);
    }
  }

  /** For pruning: `inside` and `outside` are certain for every point of the box, edges included. */
  boxRelation(bbox: Bbox): 'inside' | 'outside' | 'crossing' {
    if (this.indexed.isEmpty) return 'outside';
    const state = this.#cells().stateOfBox(bbox);
    return state === 0 ? 'outside' : state === 1 ? 'inside' : 'crossing';
  }

  /** Whether the geometry has a point in common with the shape. */
  intersects(slices: readonly GeometrySlice[]): boolean {
    const relation = this.boxRelation(bboxOfSlices(slices));
    if (relation !== 'crossing') return relation === 'inside';
    if (this.#hasVertexAt(slices, (place) => place !== 0)) return true;
    const other = new IndexedShape(slices);
    return this.#meetsEdgeOf(other) || hasAnchorOf(other, this.indexed);
  }

  /** Whether every point of the geometry is one of the shape; unlike `within`, it may lie in the boundary. */
  covers(slices: readonly GeometrySlice[]): boolean {
    const relation = this.boxRelation(bboxOfSlices(slices));
    if (relation !== 'crossing') return relation === 'inside';
    if (this.#hasVertexAt(slices, (place) => place === 0)) return false;
    return shapeCovers(this.indexed, new IndexedShape(slices));
  }

  /** Whether the geometry lies in the shape, and not only in its boundary: `within(geometry, shape)` of GEOS. */
  within(slices: readonly GeometrySlice[]): boolean {
    const relation = this.boxRelation(bboxOfSlices(slices));
    if (relation !== 'crossing') return relation === 'inside';
    if (this.#hasVertexAt(slices, (place) => place === 0)) return false;
    const other = new IndexedShape(slices);
    return shapeCovers(this.indexed, other) && interiorsMeet(this.indexed, other);
  }

  /** Whether the geometry meets the shape, but their interiors do not. */
  touches(slices: readonly GeometrySlice[]): boolean {
    if (this.boxRelation(bboxOfSlices(slices)) !== 'crossing') return false;
    // Around a vertex inside of an area there are points of either interior.
    if (this.indexed.isAreaOnly && this.#hasVertexAt(slices, (place) => place === 1)) return false;
    const other = new IndexedShape(slices);
    return shapesMeet(this.indexed, other) && !interiorsMeet(this.indexed, other);
  }

  #cells(): CellRaster {
    this.#raster ??= new CellRaster(this.indexed.rows);
    return this.#raster;
  }

  #placeAt(lng: number, lat: number): Place {
    if (this.indexed.isEmpty) return 0;
    const state = this.#cells().stateAt(lng, lat);
    return state < 2 ? (state as Place) : placeAt(this.indexed.rows, lng, lat);
  }

  /** Whether an edge of the other geometry meets one of the shape; edges in cells outside of it are passed over. */
  #meetsEdgeOf({ rows }: IndexedShape): boolean {
    const { ends, count } = rows.edges;
    for (let edge = 0; edge < count; edge++) {
      const each = endsOf(ends, edge);
      if (this.boxRelation(boxOf(each)) !== 'outside' && edgeMeetsShape(this.indexed, each)) return true;
    }
    return false;
  }

  /** Whether a vertex of a geometry lies outside (0), inside (1) or on the boundary. */
  #hasVertexAt(slices: readonly GeometrySlice[], test: (place: Place) => boolean): boolean {
    return slices.some(({ columns: { positions, ringStarts, partStarts }, firstPart, endPart }) => {
      const end = ringStarts[partStarts[endPart] ?? 0] ?? 0;
      for (let vertex = ringStarts[partStarts[firstPart] ?? 0] ?? 0; vertex < end; vertex++) {
        const [lng = Number.NaN, lat = Number.NaN] = [positions[vertex * 2], positions[vertex * 2 + 1]];
        if (test(this.#placeAt(lng, lat))) return true;
      }
      return false;
    });
  }
}
