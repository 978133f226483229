import type { Bbox } from '../core/bbox.js';
import type { GeometryColumns } from '../core/columns.js';
import type { GeometryType } from '../core/geometry-type.js';
import { MemberList } from './collection-members.js';
import { copyPositions, openBox, widenBox } from './copy-positions.js';
import { fieldTarget } from './flatbuffer-table.js';
import { GeometryField } from './format.js';
import { GrowingArray, type WalkProgress } from './growing-array.js';
import { OrdinateColumn } from './ordinate-column.js';
import { StartsColumn } from './starts-column.js';

const { z: zField, m: mField } = GeometryField;

/** Which ordinates of a position are kept; longitude and latitude always are. */
export type Ordinates = 'xy' | 'xyz' | 'xym' | 'xyzm';

/** How the columns of a run of geometries are made. */
export interface GeometryTargetOptions {
  readonly rows: number;
  readonly progress: WalkProgress;
  /** False where every feature is one point or none. */
  readonly withBoxes: boolean;
  readonly ordinates: Ordinates;
}

/** The columns of geometries while they are filled, one feature after the other. */
export class GeometryTarget {
  readonly positions: GrowingArray<Float64Array>;
  readonly members = new MemberList();
  readonly #ringStarts = new StartsColumn();
  readonly #partStarts = new StartsColumn();
  readonly #featureStarts = new StartsColumn();
  readonly #bboxes: Float64Array | undefined;
  readonly #z: OrdinateColumn | undefined;
  readonly #m: OrdinateColumn | undefined;
  readonly #extent = Float64Array.of(Infinity, Infinity, -Infinity, -Infinity);

  constructor({ rows, progress, withBoxes, ordinates }: GeometryTargetOptions) {
    // One position a feature: exactly right for points, and a beginning for the others.
    this.positions = new GrowingArray((length) => new Float64Array(length), rows * 2, progress);
    this.#bboxes = withBoxes ? new Float64Array(rows * 4) : undefined;
    this.#z = ordinates.includes('z') ? new OrdinateColumn(progress) : undefined;
    this.#m = ordinates.includes('m') ? new OrdinateColumn(progress) : undefined;
  }

  get partCount(): number {
    return this.#partStarts.length;
  }

  /** Box around everything read so far; undefined when there was nothing. */
  get bbox(): Bbox | undefined {
    const [west = 0, south = 0, east = 0, north = 0] = this.#extent;
    return west > east ? undefined : [west, south, east, north];
  }

  /** Begins the next feature, which has no geometry unless parts follow. */
  startFeature(row: number): void {
    this.#featureStarts.push(this.#partStarts.length);
    if (this.#bboxes) openBox(this.#bboxes, row * 4);
  }

  /** Ends a feature whose positions came by {@link takePositions}. */
  endFeature(row: number): void {
    const bboxes = this.#bboxes;
    if (!bboxes) return;
    const box = row * 4;
    const west = bboxes[box] ?? Number.NaN;
    const east = bboxes[box + 2] ?? Number.NaN;
    if (west > east) {
      bboxes.fill(Number.NaN, box, box + 4);
      return;
    }
    widenBox(this.#extent, 0, west, bboxes[box + 1] ?? Number.NaN);
    widenBox(this.#extent, 0, east, bboxes[box + 3] ?? Number.NaN);
  }

  /** Adds a part whose first ring begins at a vertex; nothing when that ring is empty. */
  addPart(firstVertex: number, vertices: number): void {
    if (vertices === 0) return;
    this.#partStarts.push(this.#ringStarts.length);
    this.#ringStarts.push(firstVertex);
  }

  /** Adds one more ring to the last part. */
  addRing(firstVertex: number): void {
    this.#ringStarts.push(firstVertex);
  }

  /** Adds a single position: there are more points than anything else, and no loop over one is needed. */
  takePoint(row: number, x: number, y: number): void {
    widenBox(this.#extent, 0, x, y);
    if (this.#bboxes) widenBox(this.#bboxes, row * 4, x, y);
    const target = this.positions;
    target.reserve(2);
    const { items, length } = target;
    items[length] = x;
    items[length + 1] = y;
    target.length = length + 2;
  }

  /** Adds positions of a feature, and widens its box by them. */
  takePositions(row: number, view: DataView, start: number, ordinates: number): void {
    const target = this.positions;
    target.reserve(ordinates);
    copyPositions(
      view,
      start,
      ordinates,
      target.items,
      target.length,
      this.#bboxes ?? this.#extent,
      this.#bboxes ? row * 4 : 0,
    );
    target.length += ordinates;
  }

  /** Adds heights and measures of the vertices from `firstVertex` on, where they are wanted and the geometry has them. */
  takeHeights(view: DataView, table: number, firstVertex: number, end: number): void {
    const vertices = this.positions.length / 2 - firstVertex;
    this.#z?.take(view, fieldTarget(view, table, zField), firstVertex, vertices, end);
    this.#m?.take(view, fieldTarget(view, table, mField), firstVertex, vertices, end);
  }

  /** @param typeOf - Type of a feature that is no collection. */
  finish(typeOf: (row: number) => GeometryType): GeometryColumns {
    const vertices = this.positions.length / 2;
    this.#featureStarts.push(this.#partStarts.length);
    this.#partStarts.push(this.#ringStarts.length);
    this.#ringStarts.push(vertices);
    const counted = new Map<number, Uint32Array>();
    const featureStarts = this.#featureStarts.finish(counted);
    const z = this.#z?.finish(vertices);
    const m = this.#m?.finish(vertices);
    const members = this.members.finish(featureStarts, typeOf);
    return {
      positions: this.positions.finish(),
      ringStarts: this.#ringStarts.finish(counted),
      partStarts: this.#partStarts.finish(counted),
      featureStarts,
      ...(this.#bboxes && { bboxes: this.#bboxes }),
      ...(z && { z }),
      ...(m && { m }),
      ...(members && { members }),
    };
  }
}
