import type { LayerSpecification } from 'maplibre-gl';
import { basemapLook } from '../core/basemap-colors.js';
import type { Bbox } from '../core/bbox.js';
import { dataLocale } from '../core/languages.js';
import type { Scene, SceneCut } from '../core/scene.js';
import { basemapSources, type SourceData } from './basemap-sources.js';
import { boundaryLayers } from './boundary-style.js';
import type { Slot } from './draw-context.js';
import { frameLayer, groundLayers, waterLayers } from './ground-style.js';
import { placeLayers } from './place-style.js';
import { presentedLayers } from './presented-style.js';
import type { ThemeLabels } from './theme-labels.js';

/** Everything MapLibre draws of a scene. */
export interface MapStyle {
  readonly sources: SourceData;
  /** Bottom to top. The slots of the themes are among them. */
  readonly layers: readonly LayerSpecification[];
}

/** Layers that are there from the start and never move: the ground colour and the slots of the themes. */
export function fixedLayers(): LayerSpecification[] {
  const background: LayerSpecification = { id: 'ground', type: 'background', paint: { 'background-color': '#f8f6f1' } };
  return [background, ...slots.flatMap(slot)];
}

/**
 * The base map and all writing of a scene, as MapLibre's style: areas of themes lie on the ground and under water and
 * boundaries, lines above these, then shields, symbols and names. What the reader draws lies above all.
 *
 * @param frame - Where the base map ends.
 * @param labels - What the themes write; left out while nothing of them is drawn.
 */
export function mapStyle(scene: Scene, frame: Bbox | undefined, labels: ThemeLabels = noLabels): MapStyle {
  const colors = basemapLook(scene.theme, scene.look?.contrast);
  const places = placeLayers(colors, dataLocale(scene.locale));
  const { cut } = scene;
  const only = (part: SceneCut, drawn: readonly LayerSpecification[]) =>
    cut === undefined || cut === part ? drawn : [];
  const layers: readonly LayerSpecification[] = [
    {
      id: 'ground',
      type: 'background',
      paint: {
        'background-color': colors.land,
        ...(cut !== undefined && cut !== 'ground' && { 'background-opacity': 0 }),
      },
    },
    ...only('ground', groundLayers(colors)),
    ...slot('slot-areas'),
    ...only('water', [...waterLayers(colors), ...boundaryLayers(colors), frameLayer(colors)]),
    ...slot('slot-lines'),
    ...only('themes', labels.shields),
    ...slot('slot-symbols'),
    ...only('names', places.lower),
    ...only('themes', labels.names),
    ...only('names', places.upper),
    ...slot('slot-drawing'),
  ];
  return {
    sources: { ...basemapSources(scene, frame), ...labels.sources },
    layers: scene.look?.presenting ? presentedLayers(layers) : layers,
  };
}

const noLabels: ThemeLabels = { sources: {}, shields: [], names: [] };

/** Ids of the layers before which deck.gl draws, bottom to top. */
export const slots: readonly Slot[] = ['slot-areas', 'slot-lines', 'slot-symbols', 'slot-drawing'];

/** A floor to put layers under, and above it the layer before which deck.gl draws. Neither shows anything. */
function slot(id: Slot): LayerSpecification[] {
  return [invisible(`floor-of-${id}`), invisible(id)];
}

function invisible(id: string): LayerSpecification {
  return { id, type: 'background', layout: { visibility: 'none' } };
}
