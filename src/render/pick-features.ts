import type { MapLibreOverlay, PickingInfo } from 'deck.gl';
import { valueAt } from '../core/page-access.js';
import type { Hit, Scene, ScenePart } from '../core/scene.js';
import { partKey } from './theme-layers.js';

/** How near to a feature the pointer must be, screen pixels. */
const radiusPx = 5;
/** How many features one above another are found by a click. */
const clickDepth = 12;

/** A position in the map's window, CSS pixels. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** Finds drawn features at a position, topmost first, each once however many parts it has. */
export function pickFeatures(
  overlay: MapLibreOverlay,
  scene: Scene,
  { x, y }: ScreenPoint,
  depth = clickDepth,
): readonly Hit[] {
  const parts = partsByKey(scene);
  const found = overlay.pickMultipleObjects({ x, y, radius: radiusPx, depth });
  const hits = new Map<string, Hit>();
  for (const info of found) {
    const hit = hitOf(info, parts);
    if (hit && !hits.has(`${hit.layer} ${hit.id}`)) hits.set(`${hit.layer} ${hit.id}`, hit);
  }
  return [...hits.values()];
}

interface LayeredPart {
  readonly layer: string;
  readonly part: ScenePart;
}

function partsByKey(scene: Scene): ReadonlyMap<string, LayeredPart> {
  return new Map(
    scene.layers.flatMap((layer) =>
      layer.parts.map((part) => [partKey(layer.id, part), { layer: layer.id, part }] as const),
    ),
  );
}

/** Ids of deck.gl layers are `layer/part/what`; the picked index is the row, see `rowIndexes` of the data. */
function hitOf(info: PickingInfo, parts: ReadonlyMap<string, LayeredPart>): Hit | undefined {
  const id = info.layer?.id ?? '';
  const found = parts.get(id.slice(0, id.lastIndexOf('/')));
  if (!found || info.index < 0) return undefined;
  const { layer, part } = found;
  const value = valueAt(part.page, part.definition.idColumn, info.index);
  return { layer, part: part.definition.id, row: info.index, id: String(value) };
}
