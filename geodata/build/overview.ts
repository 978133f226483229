import type { Feature, Geometry } from 'geojson';
import type { SidecarOverview } from '../../src/core/sidecar.js';
import { columnTypeOf, type EncodeColumn, type EncodeColumnType } from '../../src/flatgeobuf/encode-options.js';
import type { FlatGeobufHeader } from '../../src/flatgeobuf/header.js';
import { lengthKm, sphericalAreaKm2 } from './measure.js';

/** A generalised companion of a file: how the sidecar names it, and its bytes. */
export interface Overview {
  readonly entry: SidecarOverview;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Largest share by which the length or area of a class may differ from the file's. */
export const largestDeviation = 0.05;

/** Name of an overview beside its file. */
export function overviewName(file: string, maxZoom: number): string {
  return file.replace(/\.fgb$/, `.z${maxZoom}.fgb`);
}

/** Length of lines or area of polygons by class, kilometres or square kilometres. */
export type ClassTotals = ReadonlyMap<unknown, number>;

/** Adds up lengths or areas. @param classColumn - Undefined when there is only one class. */
export class ClassSums {
  readonly totals = new Map<unknown, number>();
  readonly #column: string | undefined;

  constructor(classColumn: string | undefined) {
    this.#column = classColumn;
  }

  add({ geometry, properties }: Feature<Geometry | null>): void {
    const value: unknown = this.#column === undefined ? 'all' : properties?.[this.#column];
    this.totals.set(value, (this.totals.get(value) ?? 0) + extentOf(geometry));
  }
}

/** Totals of features by class. */
export function classTotals(
  features: Iterable<Feature<Geometry | null>>,
  classColumn: string | undefined,
): ClassTotals {
  const sums = new ClassSums(classColumn);
  for (const feature of features) sums.add(feature);
  return sums.totals;
}

/** Share by which each class of a file differs in its overview, in the order of the file; 1 for a class that is lost. */
export function deviations(full: ClassTotals, coarse: ClassTotals): Map<unknown, number> {
  const share = (value: unknown, total: number) => Math.abs((coarse.get(value) ?? 0) - total) / total;
  return new Map([...full].map(([value, total]) => [value, total === 0 ? 0 : share(value, total)]));
}

/** The columns of a file as a new file with the same has them; each may be without values. */
export function encodeColumnsOf(header: FlatGeobufHeader): EncodeColumn[] {
  const types = Object.entries(columnTypeOf) as [EncodeColumnType, number][];
  return header.columns.map(({ name, type, title = '', description = '' }) => {
    const known = types.find(([, number]) => number === type);
    if (!known) throw new Error(`the column ${name} has the unknown type ${type}`);
    return { name, type: known[0], title, description };
  });
}

function extentOf(geometry: Geometry | null): number {
  switch (geometry?.type) {
    case 'LineString':
      return lengthKm(geometry.coordinates);
    case 'MultiLineString':
      return geometry.coordinates.reduce((sum, line) => sum + lengthKm(line), 0);
    case 'Polygon':
      return sphericalAreaKm2(geometry.coordinates);
    case 'MultiPolygon':
      return geometry.coordinates.reduce((sum, rings) => sum + sphericalAreaKm2(rings), 0);
    default:
      return 0;
  }
}
