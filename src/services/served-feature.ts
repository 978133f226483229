import type { Geometry, Position } from 'geojson';
import type { Bbox } from '../core/bbox.js';
import type { GeoJsonFault } from '../flatgeobuf/geojson-fault.js';
import { checkedGeometry } from '../flatgeobuf/geojson-geometry.js';
import { objectIn } from './ogc-documents.js';
import type { ServiceConnection } from './service-connection.js';
import type { FeatureAnswer } from './service-protocol.js';

/** A feature that a server has sent, checked. */
export interface ServedFeature {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Geometry;
  readonly bbox: Bbox;
}

/** How far beyond the area asked for a feature may lie, degrees: servers round, and change the datum. */
const slackDegrees = 1e-4;

/** What answers are held against. */
export interface Asked {
  /** Property that tells features apart; `id` means that of the feature. */
  readonly id: string;
  readonly bbox: Bbox | undefined;
  readonly crs: string;
}

/**
 * The features of a page; those without a geometry, which no area has, are left out.
 *
 * @throws {AtlasError} `service-refused` when one has no id or no geometry of a kind that is drawn, lies outside the area
 * that was asked for, or is in other coordinates.
 */
export function servedFeatures(answer: FeatureAnswer, asked: Asked, connection: ServiceConnection): ServedFeature[] {
  const features: ServedFeature[] = [];
  for (const raw of answer.features) {
    const { id: own, properties: given, geometry } = objectIn(raw);
    const properties = objectIn(given);
    const id = idOf(asked.id === 'id' ? (own ?? properties['id']) : properties[asked.id]);
    if (id === undefined) throw connection.fault('no-id', answer.url, { name: asked.id });
    const turned = answer.latFirst ? swapped(geometry) : geometry;
    const invalid = (fault: GeoJsonFault) => {
      if (fault.reason !== 'coordinates')
        return connection.fault('geometry', answer.url, { name: id, received: fault.received ?? fault.path ?? '' });
      const words = { expected: asked.crs, received: fault.received ?? '' };
      const isTurned = answer.latFirst || !isDegrees(swapped(geometry));
      return connection.fault(isTurned ? 'crs-answered' : 'axes-swapped', answer.url, words);
    };
    const checked = checkedGeometry(turned, `features.${features.length}`, invalid);
    const bbox = checked && bboxOf(checked);
    if (checked && bbox) features.push({ id, properties, geometry: checked, bbox });
  }
  requireInside(features, answer.url, asked, connection);
  return features;
}

/** Texts and numbers tell features apart; anything else is no id. */
function idOf(value: unknown): string | undefined {
  return (typeof value === 'string' && value !== '') || Number.isFinite(value) ? String(value) : undefined;
}

function requireInside(
  features: readonly ServedFeature[],
  url: string,
  { bbox }: Asked,
  connection: ServiceConnection,
) {
  if (!bbox) return;
  const outside = features.find((feature) => !touches(feature.bbox, bbox));
  if (!outside) return;
  const position = `[${outside.bbox.slice(0, 2).join(', ')}]`;
  const isSwapped = features.every((feature) => touches(turnedBox(feature.bbox), bbox));
  if (isSwapped) throw connection.fault('axes-swapped', url, { received: position });
  throw connection.fault('bbox-ignored', url, { expected: `[${bbox.join(', ')}]`, received: position });
}

/** True when two boxes meet, with some slack. */
export function touches(one: Bbox, other: Bbox, slack = slackDegrees): boolean {
  return (
    one[0] <= other[2] + slack && one[2] >= other[0] - slack && one[1] <= other[3] + slack && one[3] >= other[1] - slack
  );
}

function turnedBox([west, south, east, north]: Bbox): Bbox {
  return [south, west, north, east];
}

/** A geometry with the two numbers of each position exchanged; anything else as it is. */
function swapped(geometry: unknown): unknown {
  const { coordinates } = objectIn(geometry);
  const turn = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value;
    return typeof value[0] === 'number' ? [value[1], value[0]] : value.map(turn);
  };
  return coordinates === undefined ? geometry : { ...objectIn(geometry), coordinates: turn(coordinates) };
}

function isDegrees(geometry: unknown): boolean {
  const within = (value: unknown): boolean => {
    if (!Array.isArray(value)) return false;
    if (typeof value[0] !== 'number') return value.every(within);
    return Math.abs(value[0]) <= 180 && Math.abs(Number(value[1])) <= 90;
  };
  return within(objectIn(geometry)['coordinates']);
}

function bboxOf(geometry: Geometry): Bbox | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (value: Position | readonly unknown[]): void => {
    const [lng, lat] = value;
    if (typeof lng !== 'number' || typeof lat !== 'number') {
      for (const each of value) visit(each as readonly unknown[]);
      return;
    }
    [west, south, east, north] = [Math.min(west, lng), Math.min(south, lat), Math.max(east, lng), Math.max(north, lat)];
  };
  if (geometry.type !== 'GeometryCollection') visit(geometry.coordinates);
  return west <= east ? [west, south, east, north] : undefined;
}
