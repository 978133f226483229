import type { Bbox } from '../core/bbox.js';
import type { GeometryColumns } from '../core/columns.js';
import type { GeometryType } from '../core/geometry-type.js';
import { MemberList } from './collection-members.js';
import { copyPositions, openBox, widenBox, widenByBox } from './copy-positions.js';
import type { Ordinates } from './encode-options.js';
import { fieldTarget } from './flatbuffer-table.js';
import { GeometryField } from './format.js';
import { GrowingArray, type WalkProgress } from './growing-array.js';
import { copyIntoOneBuffer } from './one-buffer.js';
import { OrdinateColumn } from './ordinate-column.js';
import { CountedNumbers, StartsColumn } from './starts-column.js';

const { z: zField, m: mField } = GeometryField;

/** How the columns of a run of geometries are made. */
export interface GeometryTargetOptions {
  readonly rows: number;
  readonly progress: WalkProgress;
  /** False where every feature is one point or none. */
  readonly withBoxes: boolean;
  readonly ordinates: Ordinates;
}

/** The columns of geometries while they are filled, one feature after the other. Used again for many small runs. */
export class GeometryTarget {
  readonly positions = new GrowingArray();
  readonly #ringStarts = new StartsColumn();
  readonly #partStarts = new StartsColumn();
  readonly #featureStarts = new StartsColumn();
  readonly #counted = new CountedNumbers();
  readonly #boxes = new GrowingArray();
  readonly #extent = new Float64Array(4);
  #withBoxes = false;
  #members: MemberList | undefined;
  #z: OrdinateColumn | undefined;
  #m: OrdinateColumn | undefined;

  /** Begins a run; what another left is overwritten. */
  begin({ rows, progress, withBoxes, ordinates }: GeometryTargetOptions): void {
    // Exactly right for points; for others what a 64th of the bytes can hold, after which the rest is foretold.
    this.positions.begin(withBoxes ? Math.ceil(progress.all / 512) : rows * 2, progress);
    this.#boxes.begin(withBoxes ? rows * 4 : 0, progress);
    this.#withBoxes = withBoxes;
    for (const starts of [this.#ringStarts, this.#partStarts, this.#featureStarts]) starts.begin(rows);
    this.#counted.begin();
    openBox(this.#extent, 0);
    this.#members = undefined;
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
    if (this.#withBoxes) openBox(this.#boxes.items, row * 4);
  }

  /** Ends a feature whose positions came by {@link takePositions}. */
  endFeature(row: number): void {
    if (!this.#withBoxes) return;
    const bboxes = this.#boxes.items;
    const box = row * 4;
    if ((bboxes[box] ?? 0) > (bboxes[box + 2] ?? 0)) bboxes.fill(Number.NaN, box, box + 4);
    else widenByBox(this.#extent, bboxes, box);
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
    if (this.#withBoxes) widenBox(this.#boxes.items, row * 4, x, y);
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
    copyPositions(view, start, ordinates, target.items, target.length, this.#boxes.items, row * 4);
    target.length += ordinates;
  }

  /** Adds heights and measures of the vertices from `firstVertex` on, where they are wanted and the geometry has them. */
  takeHeights(view: DataView, table: number, firstVertex: number, end: number): void {
    const vertices = (this.positions.length >>> 1) - firstVertex;
    this.#z?.take(view, fieldTarget(view, table, zField), firstVertex, vertices, end);
    this.#m?.take(view, fieldTarget(view, table, mField), firstVertex, vertices, end);
  }

  /** Notes that the part begun at `firstPart` belongs to a member of a collection. */
  addMember(row: number, type: GeometryType, firstPart: number): void {
    this.#members ??= new MemberList();
    this.#members.push(row, type, firstPart);
  }

  /**
   * The columns.
   *
   * @param typeOf - Type of a feature that is no collection.
   * @param copy - True when this target will be used again.
   */
  finish(rows: number, typeOf: (row: number) => GeometryType, copy: boolean): GeometryColumns {
    const vertices = this.positions.length >>> 1;
    this.#boxes.length = this.#withBoxes ? rows * 4 : 0;
    this.#featureStarts.push(this.#partStarts.length);
    this.#partStarts.push(this.#ringStarts.length);
    this.#ringStarts.push(vertices);
    const columns = copy ? copyIntoOneBuffer(this.#written()) : this.#own();
    const z = this.#z?.finish(vertices);
    const m = this.#m?.finish(vertices);
    const members = this.#members?.finish(columns.featureStarts, typeOf);
    return { ...columns, ...(z && { z }), ...(m && { m }), ...(members && { members }) };
  }

  /** The columns with the memory they were written into, where not much of it is left over. */
  #own(): GeometryColumns {
    const columns = this.#written();
    return {
      ...columns,
      positions: this.positions.finish(),
      ringStarts: columns.ringStarts === columns.partStarts ? columns.partStarts : columns.ringStarts.slice(),
    };
  }

  #written() {
    return {
      positions: this.positions.written(),
      ringStarts: this.#ringStarts.written(this.#counted),
      partStarts: this.#partStarts.written(this.#counted),
      featureStarts: this.#featureStarts.written(this.#counted),
      ...(this.#withBoxes && { bboxes: this.#boxes.written() }),
    };
  }
}
