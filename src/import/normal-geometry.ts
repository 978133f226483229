import type { Position } from 'geojson';
import type { LeftOut } from '../core/importer.js';
import { type GeometryKind, type PlainGeometry, plainGeometries } from './geometry-kind.js';

/** Positions to WGS 84 degrees. */
export type Transform = (x: number, y: number) => readonly [number, number];

/** Geometry of one kind in WGS 84: positions, lines or polygons, by kind. */
export interface NormalGeometry {
  readonly parts: readonly unknown[];
}

/** How geometry is brought to order. */
export interface NormalOptions {
  readonly kind: GeometryKind;
  /** True where latitude stands first. */
  readonly swapped: boolean;
  /** Undefined where the positions are WGS 84 already. */
  readonly transform: Transform | undefined;
}

/**
 * Checks geometry of unknown quality and brings it into WGS 84, longitude first, two numbers a position. Rings that are
 * not closed are closed; lines of one position and rings of less than three are dropped.
 */
export class GeometryNormalizer {
  /** Rings that were closed. */
  closed = 0;
  /** True when there were positions with more than two numbers. */
  hadHeights = false;
  readonly #options: NormalOptions;
  #fault: LeftOut['reason'] | undefined;

  constructor(options: NormalOptions) {
    this.#options = options;
  }

  /** What of a geometry is of the kind, or why nothing is. */
  normal(geometry: unknown): NormalGeometry | LeftOut['reason'] {
    if (geometry === null || geometry === undefined) return 'no-position';
    const point = this.#lonePoint(geometry);
    if (point) return { parts: [point] };
    const plain = plainGeometries(geometry);
    const own = plain.filter(({ kind }) => kind === this.#options.kind);
    if (own.length === 0) return plain.length > 0 ? 'mixed' : isEmptyCollection(geometry) ? 'empty' : 'invalid';
    this.#fault = undefined;
    const parts = own.flatMap((each) => this.#parts(each));
    if (this.#fault === 'outside') return 'outside';
    if (parts.length > 0 && !this.#fault) return { parts };
    return this.#fault ?? 'empty';
  }

  /** The short way for what there may be a million of: a sound point. */
  #lonePoint(geometry: unknown): Position | undefined {
    const { type, coordinates } = geometry as { readonly type?: unknown; readonly coordinates?: unknown };
    if (type !== 'Point' || this.#options.kind !== 'point') return undefined;
    return this.#position(coordinates);
  }

  #parts({ multi, coordinates }: PlainGeometry): unknown[] {
    const whole = multi ? coordinates : isEmptyArray(coordinates) ? [] : [coordinates];
    if (!Array.isArray(whole)) {
      this.#fault ??= 'invalid';
      return [];
    }
    return whole.map((each: unknown) => this.#part(each)).filter((each) => each !== undefined);
  }

  #part(value: unknown): unknown {
    const { kind } = this.#options;
    return kind === 'point' ? this.#point(value) : kind === 'line' ? this.#line(value) : this.#area(value);
  }

  #point(value: unknown): Position | undefined {
    // WKB and GDAL write a point without coordinates as one of NaN.
    if (Array.isArray(value) && Number.isNaN(value[0]) && Number.isNaN(value[1])) return undefined;
    return this.#position(value);
  }

  #line(value: unknown): Position[] | undefined {
    const line = this.#positions(value);
    if (!line || line.length === 0) return undefined;
    if (line.length > 1) return line;
    this.#fault ??= 'invalid';
    return undefined;
  }

  #area(value: unknown): Position[][] | undefined {
    if (!Array.isArray(value)) {
      this.#fault ??= 'invalid';
      return undefined;
    }
    if (value.length === 0) return undefined;
    const [shell, ...holes] = value.map((ring: unknown) => this.#ring(ring));
    if (shell) return [shell, ...holes.filter((hole) => hole !== undefined)];
    this.#fault ??= 'invalid';
    return undefined;
  }

  #ring(value: unknown): Position[] | undefined {
    const ring = this.#positions(value);
    const [first, last] = [ring?.[0], ring?.at(-1)];
    if (!ring || !first || !last) return undefined;
    const isOpen = first[0] !== last[0] || first[1] !== last[1];
    if (isOpen) ring.push([...first]);
    if (ring.length < 4) return undefined;
    if (isOpen) this.closed++;
    return ring;
  }

  #positions(value: unknown): Position[] | undefined {
    if (!Array.isArray(value)) {
      this.#fault ??= 'invalid';
      return undefined;
    }
    const positions: Position[] = [];
    for (const each of value as unknown[]) {
      const position = this.#position(each);
      if (!position) return undefined;
      positions.push(position);
    }
    return positions;
  }

  #position(value: unknown): Position | undefined {
    const [first, second, third]: readonly unknown[] = Array.isArray(value) ? value : [];
    if (typeof first !== 'number' || typeof second !== 'number' || !Number.isFinite(first + second)) {
      this.#fault ??= 'invalid';
      return undefined;
    }
    if (third !== undefined) this.hadHeights = true;
    return this.#placed(first, second);
  }

  #placed(first: number, second: number): Position | undefined {
    const { swapped, transform } = this.#options;
    const [x, y] = swapped ? [second, first] : [first, second];
    const [lng, lat] = transform ? transform(x, y) : [x, y];
    if (Math.abs(lng) <= 180 && Math.abs(lat) <= 90) return [lng, lat];
    this.#fault = 'outside';
    return undefined;
  }
}

function isEmptyArray(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isEmptyCollection(geometry: unknown): boolean {
  return (geometry as { readonly type?: unknown }).type === 'GeometryCollection';
}
