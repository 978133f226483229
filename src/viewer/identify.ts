import type { LngLat } from '../core/bbox.js';
import type { DataClient, FoundRow } from '../core/data-client.js';
import type { FeatureRef, MapView } from '../core/scene.js';
import { featureId, type LocatedFeature, type PartFeatures, rowsOf } from './part-features.js';

/** How far from a line or point a reader may be and still mean it, in screen pixels. */
const tolerancePx = 6;

/** Equatorial circumference of the Web Mercator sphere, metres (EPSG:3857). */
const equatorMeters = 2 * Math.PI * 6_378_137;

/** Width of the world at viewport zoom 0, pixels, as MapLibre counts it. */
const worldPx = 512;

/** Ground length of one screen pixel in metres at a latitude in Web Mercator. */
export function metersPerPixel(viewportZoom: number, latitude: number): number {
  return (equatorMeters * Math.cos((latitude * Math.PI) / 180)) / (worldPx * 2 ** viewportZoom);
}

/** A layer to ask, with its parts bottom to top. */
export interface AskedLayer {
  readonly id: string;
  readonly parts: readonly PartFeatures[];
}

/** A feature found at a position. */
export interface FoundFeature extends LocatedFeature {
  readonly ref: FeatureRef;
}

/**
 * Features at a position, topmost first: the layers' order turned round, and within a file the later rows, which
 * are drawn above the earlier.
 *
 * @param layers - Bottom to top; only those that are drawn.
 * @param view - Undefined before the first view: then only what contains the position or lies on it is found.
 */
export async function identifyFeatures(
  client: DataClient,
  layers: readonly AskedLayer[],
  urlOf: (source: string) => string,
  lngLat: LngLat,
  view: MapView | undefined,
): Promise<readonly FoundFeature[]> {
  const toleranceMeters = view ? tolerancePx * metersPerPixel(view.viewportZoom, lngLat[1]) : 0;
  const asked = layers.flatMap(({ id, parts }) =>
    parts.filter((each) => isDrawn(each, view)).map((features) => ({ layer: id, features })),
  );
  const found = await Promise.all(
    asked.reverse().map(async ({ layer, features }) => {
      const rows = await client.identify(urlOf(features.part.source), lngLat, { toleranceMeters });
      return [...rows]
        .sort((a, b) => b.row - a.row)
        .flatMap((each) => locatedRow(features, each) ?? [])
        .map((at) => ({ ...at, ref: { layer, id: featureId(at) } }));
    }),
  );
  return found.flat();
}

/** The feature behind a row of the file; undefined when the part's filter leaves it out. */
function locatedRow(features: PartFeatures, { row, page: own }: FoundRow): LocatedFeature | undefined {
  const page = own ?? features.source.pages.findLast(({ firstRow }) => firstRow <= row);
  if (!page) return undefined;
  const at = { features, page, row: row - page.firstRow };
  return rowsOf(features, page).includes(at.row) ? at : undefined;
}

/** A part that appears from some zoom inwards is not there before. */
function isDrawn({ part }: PartFeatures, view: MapView | undefined): boolean {
  return part.minZoom === undefined || (view !== undefined && view.viewportZoom >= part.minZoom);
}
