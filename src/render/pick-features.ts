import type { MapLibreOverlay, PickingInfo } from 'deck.gl';
import type { LngLat } from '../core/bbox.js';
import type { FeaturePage } from '../core/columns.js';
import { valueAt } from '../core/page-access.js';
import type { Hit, Scene, ScenePart } from '../core/scene.js';
import { areasAt, inBox } from './area-hits.js';
import type { PageRow } from './part-arena.js';
import { partKey } from './theme-layers.js';

/** Where the pointer is. */
export interface PointerPlace {
  /** In the map's window, CSS pixels. */
  readonly point: { readonly x: number; readonly y: number };
  readonly lngLat: LngLat;
  readonly viewportZoom: number;
  /** How near to a line or a symbol it must be, CSS pixels. */
  readonly radiusPx: number;
}

/** Finds the feature of a part by the number that its vertices carry. */
export type FeatureAt = (partKey: string, slot: number) => PageRow | undefined;

interface LayeredPart {
  readonly layer: string;
  readonly part: ScenePart;
  /** Place in the stack: areas lie below lines, lines below symbols, whatever the order of the layers. */
  readonly height: number;
}

/**
 * Finds drawn features at a position, topmost first, each once however many parts it has. Lines and symbols are asked
 * of the graphics card, areas of their coordinates: exactly one unit contains a point, whatever lies some pixels away.
 *
 * @param depth - How many lines and symbols at most.
 */
export function pickFeatures(
  overlay: MapLibreOverlay,
  scene: Scene,
  featureAt: FeatureAt,
  place: PointerPlace,
  depth: number,
): readonly Hit[] {
  const parts = partsByKey(scene);
  const { x, y } = place.point;
  const found = overlay.pickMultipleObjects({ x, y, radius: place.radiusPx, depth });
  const hits = [...found.flatMap((info) => drawnHit(info, parts, featureAt)), ...areaHits(parts, place)];
  const heights = new Map(hits.map((hit) => [hit, parts.get(`${hit.layer}/${hit.part}`)?.height ?? 0]));
  hits.sort((one, other) => (heights.get(other) ?? 0) - (heights.get(one) ?? 0));
  return hits.filter((hit, index) => hits.findIndex(({ layer, id }) => layer === hit.layer && id === hit.id) === index);
}

function partsByKey(scene: Scene): ReadonlyMap<string, LayeredPart> {
  const parts = scene.layers.flatMap(({ id, parts: own }) => own.map((part) => ({ layer: id, part })));
  return new Map(
    parts.map(({ layer, part }, order) => {
      const slot = { choropleth: 0, polygons: 0, lines: 1, symbols: 2 }[part.definition.symbology.kind];
      return [partKey(layer, part), { layer, part, height: slot * parts.length + order }];
    }),
  );
}

/** Ids of deck.gl layers are `layer/part/what`; the picked index is the number that the feature's vertices carry. */
function drawnHit({ layer, index }: PickingInfo, parts: ReadonlyMap<string, LayeredPart>, featureAt: FeatureAt): Hit[] {
  const id = layer?.id ?? '';
  const key = id.slice(0, id.lastIndexOf('/'));
  const part = parts.get(key);
  const found = part && index >= 0 ? featureAt(key, index) : undefined;
  return part && found ? [hitAt(part, found.page, found.row)] : [];
}

function areaHits(parts: ReadonlyMap<string, LayeredPart>, { lngLat, viewportZoom }: PointerPlace): Hit[] {
  return [...parts.values()].flatMap((layered) => {
    const { pages, definition } = layered.part;
    const { kind } = definition.symbology;
    if (kind === 'lines' || kind === 'symbols' || viewportZoom < (definition.minZoom ?? 0)) return [];
    return pages
      .filter((page) => inBox(page.bbox, lngLat))
      .flatMap((page) => areasAt(page, definition, lngLat).map((row) => hitAt(layered, page, row)));
  });
}

function hitAt({ layer, part: { definition } }: LayeredPart, page: FeaturePage, row: number): Hit {
  return { layer, part: definition.id, page, row, id: String(valueAt(page, definition.idColumn, row)) };
}
