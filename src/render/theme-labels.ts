import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { BasemapColors } from '../core/basemap-colors.js';
import type { LineSymbology, PointSymbology } from '../core/layer-definition.js';
import type { Scene, SceneLayer } from '../core/scene.js';
import type { Transliterate } from '../core/transliteration.js';
import type { PagePart } from './draw-context.js';
import { mapFonts } from './map-fonts.js';
import { cachedForPage } from './page-cache.js';
import { clearImageId, clearImageSide, shieldFeatures } from './route-shields.js';
import { symbolNames } from './symbol-names.js';
import { symbolScale } from './zoom-scale.js';

/** What the themes of a scene write on the map: names beside symbols and route shields. */
export interface ThemeLabels {
  readonly sources: Readonly<Record<string, FeatureCollection>>;
  readonly shields: readonly LayerSpecification[];
  readonly names: readonly LayerSpecification[];
}

/** @param transliterate - Undefined while its dictionary is not needed or not there yet. */
export function themeLabels(
  scene: Scene,
  colors: BasemapColors,
  transliterate: Transliterate | undefined,
): ThemeLabels {
  const sources: Record<string, FeatureCollection> = {};
  const shields: LayerSpecification[] = [];
  const names: LayerSpecification[] = [];
  for (const layer of scene.layers) {
    for (const { definition, pages } of layer.parts) {
      const { symbology } = definition;
      const [page] = pages;
      if (!page) continue;
      const part = { definition, page };
      const id = `label-${layer.id}/${definition.id}`;
      if (symbology.kind === 'symbols') {
        sources[id] = symbolNames(part, symbology, scene.locale, transliterate);
        names.push(nameLayer(id, layer, part, symbology, colors));
      } else if (symbology.kind === 'lines' && symbology.shields) {
        sources[id] = shieldCollection(scene, part, symbology);
        shields.push(shieldLayer(id, layer, symbology.shields.minZoom));
      }
    }
  }
  return { sources, shields, names };
}

function shieldCollection(
  { theme }: Scene,
  { page, definition }: PagePart,
  symbology: LineSymbology,
): FeatureCollection {
  return cachedForPage(page, definition, `shields-${theme}`, () => ({
    type: 'FeatureCollection',
    features: shieldFeatures(page, definition, symbology, theme),
  }));
}

/** Names beside symbols; the clear icon keeps other labels off the symbol itself. */
function nameLayer(
  id: string,
  layer: SceneLayer,
  { definition }: PagePart,
  symbology: PointSymbology,
  colors: BasemapColors,
): LayerSpecification {
  const iconScale = (viewportZoom: number) => (symbology.sizePx * symbolScale(viewportZoom)) / clearImageSide;
  const textZoom = definition.labels?.minZoom ?? 24;
  return {
    id,
    type: 'symbol',
    source: id,
    minzoom: definition.minZoom ?? 0,
    layout: {
      'icon-image': clearImageId,
      'icon-size': ['interpolate', ['linear'], ['zoom'], 5, iconScale(5), 9, iconScale(9), 12, iconScale(12)],
      'icon-allow-overlap': true,
      'icon-padding': 0,
      'icon-offset': ['get', 'iconOffset'],
      'text-field': ['step', ['zoom'], '', textZoom, ['coalesce', ['get', 'text'], '']],
      'text-font': fontByOrigin,
      'text-size': ['interpolate', ['linear'], ['zoom'], 8, 10.5, 12, 12.5],
      'text-variable-anchor-offset': ['get', 'anchors'],
      'text-justify': 'auto',
      'text-max-width': 9,
      'text-optional': true,
    },
    paint: {
      'text-color': colors.themeLabel,
      'text-halo-color': colors.halo,
      'text-halo-width': 1.4,
      'text-opacity': layer.opacity,
    },
  };
}

const fontByOrigin: ExpressionSpecification = [
  'case',
  ['==', ['get', 'transliterated'], true],
  ['literal', mapFonts.italic],
  ['literal', mapFonts.regular],
];

function shieldLayer(id: string, layer: SceneLayer, minzoom: number): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: id,
    minzoom,
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 420,
      'symbol-sort-key': ['get', 'rank'],
      'icon-image': ['get', 'image'],
      'icon-rotation-alignment': 'viewport',
      'icon-padding': 10,
    },
    paint: { 'icon-opacity': layer.opacity },
  };
}
