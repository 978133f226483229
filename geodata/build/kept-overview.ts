import { GeometryType } from '../../src/core/geometry-type.js';
import type { Dataset, DatasetFeature } from './dataset.js';
import { encodeDataset } from './encode-dataset.js';
import { generaliseKept } from './generalise-kept.js';
import { pixelDegrees } from './mercator.js';
import { classTotals, deviations, largestDeviation, type Overview, overviewName } from './overview.js';
import { measureDisplacement, overviewFaults } from './overview-faults.js';

/** Smallest file that gets an overview, bytes: below, a view of everything costs little anyway. */
export const smallestWithOverview = 250_000;

/** The overview of a published file serves zooms below this: the whole region on a screen, and a little closer. */
export const overviewMaxZoom = 7;

/**
 * Makes the overview of a dataset with all its features: undefined for points, for a small file, and when it would
 * not be half as large as the file at most.
 *
 * @param bytes - Length of the file.
 * @throws {Error} when what was made breaks a rule, naming the dataset and the rules.
 */
export function keptOverview(dataset: Dataset, bytes: number): Overview | undefined {
  if (bytes < smallestWithOverview || !isDrawnWithLines(dataset)) return undefined;
  const pixel = pixelDegrees(overviewMaxZoom);
  const features = coarsestFaithful(dataset, pixel);
  const encoded = encodeDataset({ ...dataset, features });
  if (encoded.length > bytes / 2) return undefined;
  const faults = overviewFaults(dataset.features, features, { pixelDegrees: pixel, classColumn: dataset.classColumn });
  if (faults.length > 0) throw new Error(`the overview of ${dataset.id} breaks rules\n  ${faults.join('\n  ')}`);
  const { meters } = measureDisplacement(dataset.features, features, pixel);
  const entry = {
    file: overviewName(`${dataset.id}.fgb`, overviewMaxZoom),
    minZoom: 0,
    maxZoom: overviewMaxZoom,
    displacementMeters: Math.ceil(meters),
    count: features.length,
    bytes: encoded.length,
    features: 'kept',
  } as const;
  return { entry, bytes: encoded };
}

/** Generalises by a pixel, or by as much less as lengths and areas demand. */
function coarsestFaithful({ features, classColumn }: Dataset, pixel: number): DatasetFeature[] {
  const full = classTotals(features, classColumn);
  for (let tolerance = pixel; ; tolerance *= 0.8) {
    const coarse = generaliseKept(features, { toleranceDegrees: tolerance, pixelDegrees: pixel });
    const largest = Math.max(...deviations(full, classTotals(coarse, classColumn)).values());
    if (largest <= largestDeviation || tolerance < pixel / 100) return coarse;
  }
}

function isDrawnWithLines({ geometryType }: Dataset): boolean {
  return geometryType !== GeometryType.Point && geometryType !== GeometryType.MultiPoint;
}
