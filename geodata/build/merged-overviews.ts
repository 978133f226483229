import type { Feature, Geometry } from 'geojson';
import type { FeaturePage } from '../../src/core/columns.js';
import { GeometryType } from '../../src/core/geometry-type.js';
import { columnOf, readValue } from '../../src/core/page-access.js';
import { geometryAt } from '../../src/core/page-geometry.js';
import { decodeFlatGeobuf } from '../../src/flatgeobuf/decode.js';
import { type EncodeOptions, encodeFlatGeobuf } from '../../src/flatgeobuf/encode.js';
import { parseHeader } from '../../src/flatgeobuf/header.js';
import { MergedLines } from './generalise-merged.js';
import { pixelDegrees } from './mercator.js';
import {
  ClassSums,
  type ClassTotals,
  classTotals,
  deviations,
  encodeColumnsOf,
  largestDeviation,
  type Overview,
  overviewName,
} from './overview.js';

/** How the lines of a file are joined and drawn. */
export interface MergedPlan {
  /** Name of the file. */
  readonly file: string;
  /** Column of classes; each is shown at its true length within 5%. */
  readonly classColumn: string;
  /** Columns besides the class in which lines must agree to be joined, such as the road they belong to. */
  readonly groupColumns: readonly string[];
  /** Ascending; each overview serves the zooms from the one before it, the first one from 0. */
  readonly maxZooms: readonly number[];
}

/** An overview of joined lines, with what was found out about it. */
export interface MergedOverview extends Overview {
  /** Share by which the length of each class differs. */
  readonly deviations: ReadonlyMap<unknown, number>;
  /** Largest displacement at the largest zoom it serves. */
  readonly displacementPx: number;
}

/**
 * Makes the overviews of a file of lines, one after the other: lines joined to roads, and simplified by a pixel.
 *
 * @param bytes - The whole file; some million lines take a few seconds each and about three times the file's memory.
 * @throws {Error} when the length of a class cannot be kept.
 */
export function* mergedOverviews(bytes: Uint8Array, plan: MergedPlan): Generator<MergedOverview> {
  const page = decodeFlatGeobuf(bytes, plan.file);
  const header = parseHeader(bytes, plan.file);
  const { name = plan.file, title = '', description = '' } = header;
  const columns = encodeColumnsOf(header);
  const options = { name, title, description, columns, geometryType: GeometryType.LineString };
  const totals = classTotals(linesWithClass(page, plan.classColumn), plan.classColumn);
  const lines = new MergedLines(page, [plan.classColumn, ...plan.groupColumns]);
  for (const [index, maxZoom] of plan.maxZooms.entries()) {
    const zooms = { minZoom: plan.maxZooms[index - 1] ?? 0, maxZoom };
    yield makeOverview(lines, totals, zooms, plan, options);
  }
}

function makeOverview(
  lines: MergedLines,
  totals: ClassTotals,
  zooms: { readonly minZoom: number; readonly maxZoom: number },
  { file, classColumn }: MergedPlan,
  options: EncodeOptions,
): MergedOverview {
  const pixel = pixelDegrees(zooms.maxZoom);
  const tolerances = new Map([...totals.keys()].map((value) => [value, pixel]));
  for (let attempt = 0; attempt < 12; attempt++) {
    const sums = new ClassSums(classColumn);
    const features = lines.features((properties) => tolerances.get(properties[classColumn]) ?? 0);
    const bytes = encodeFlatGeobuf(counted(features, sums), options);
    const byClass = deviations(totals, sums.totals);
    const unfaithful = [...byClass].filter(([, share]) => share > largestDeviation);
    const { degrees, meters } = lines.displacement;
    if (unfaithful.length === 0 && degrees <= pixel) {
      const entry = { file: overviewName(file, zooms.maxZoom), ...zooms, displacementMeters: Math.ceil(meters) };
      const more = { count: lines.count, bytes: bytes.length, features: 'merged' } as const;
      return { entry: { ...entry, ...more }, bytes, deviations: byClass, displacementPx: degrees / pixel };
    }
    for (const [value] of unfaithful) tolerances.set(value, (tolerances.get(value) ?? 0) / 2);
  }
  throw new Error(`${file}: no overview below zoom ${zooms.maxZoom} has all classes at their length and place`);
}

function* counted<T extends Feature>(features: Iterable<T>, sums: ClassSums): Generator<T> {
  for (const feature of features) {
    sums.add(feature);
    yield feature;
  }
}

function* linesWithClass(page: FeaturePage, classColumn: string): Generator<Feature<Geometry | null>> {
  const column = columnOf(page, classColumn);
  for (let row = 0; row < page.featureCount; row++) {
    const properties = { [classColumn]: readValue(column, row) };
    yield { type: 'Feature', geometry: geometryAt(page, row), properties };
  }
}
