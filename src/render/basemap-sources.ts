import type { Feature, FeatureCollection } from 'geojson';
import { type BasemapRole, basemapRoles } from '../core/basemap-role.js';
import type { Bbox } from '../core/bbox.js';
import type { AttributeValue, FeaturePage } from '../core/columns.js';
import { featureAt } from '../core/page-geometry.js';
import type { Scene } from '../core/scene.js';
import { plainApostrophes } from './label-names.js';

/** GeoJSON by the id of the MapLibre source that shows it. */
export type SourceData = Readonly<Record<string, FeatureCollection>>;

const empty: FeatureCollection = { type: 'FeatureCollection', features: [] };
const collections = new WeakMap<FeaturePage, FeatureCollection>();

/** Id of the MapLibre source with the base map's features of a role. */
export function baseSource(role: BasemapRole): string {
  return `base-${role}`;
}

/** The base map as MapLibre reads it; roles that are not loaded are empty. Equal pages give the same objects. */
export function basemapSources(scene: Scene, frame: Bbox | undefined): SourceData {
  const roles = basemapRoles.map((role): [string, FeatureCollection] => {
    const page = scene.basemapShown ? scene.basemap[role] : undefined;
    return [baseSource(role), page ? collectionOf(page) : empty];
  });
  return { ...Object.fromEntries(roles), frame: frame && scene.basemapShown ? frameOf(frame) : empty };
}

function collectionOf(page: FeaturePage): FeatureCollection {
  const known = collections.get(page);
  if (known) return known;
  const features: Feature[] = [];
  for (let row = 0; row < page.featureCount; row += 1) {
    const feature = featureAt(page, row);
    const { geometry, properties } = feature;
    if (geometry) features.push({ type: 'Feature', id: row, geometry, properties: withPlainNames(properties) });
  }
  const made: FeatureCollection = { type: 'FeatureCollection', features };
  collections.set(page, made);
  return made;
}

function withPlainNames(properties: Record<string, AttributeValue>): Record<string, AttributeValue> {
  const name = properties['name_en'];
  return typeof name === 'string' ? { ...properties, name_en: plainApostrophes(name) } : properties;
}

const frames = new Map<string, FeatureCollection>();

function frameOf(frame: Bbox): FeatureCollection {
  const key = frame.join();
  const known = frames.get(key);
  if (known) return known;
  const [west, south, east, north] = frame;
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const made: FeatureCollection = {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: ring } }],
  };
  frames.set(key, made);
  return made;
}
