import type { Feature, FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { BasemapLook } from '../core/basemap-colors.js';
import type { FeaturePage } from '../core/columns.js';
import { dataLocale } from '../core/languages.js';
import type { LayerPart, LineSymbology, PointSymbology } from '../core/layer-definition.js';
import type { Scene, SceneLayer, ScenePart } from '../core/scene.js';
import { olderLook } from '../core/time-looks.js';
import type { Transliterate } from '../core/transliteration.js';
import { symbolScale } from '../core/zoom-scale.js';
import { mapFonts } from './map-fonts.js';
import { cachedFor, cachedForPage } from './page-cache.js';
import { clearImageId, clearImageSide, shieldFeatures } from './route-shields.js';
import { symbolNames } from './symbol-names.js';

/** Later than every day. */
const never = 1e30;

/** What the themes of a scene write on the map: names beside symbols and route shields. */
export interface ThemeLabels {
  readonly sources: Readonly<Record<string, FeatureCollection>>;
  readonly shields: readonly LayerSpecification[];
  readonly names: readonly LayerSpecification[];
}

/** @param transliterate - Undefined while its dictionary is not needed or not there yet. */
export function themeLabels(scene: Scene, colors: BasemapLook, transliterate: Transliterate | undefined): ThemeLabels {
  const sources: Record<string, FeatureCollection> = {};
  const shields: LayerSpecification[] = [];
  const names: LayerSpecification[] = [];
  for (const layer of scene.layers) {
    for (const part of layer.parts) {
      const { definition } = part;
      const { symbology } = definition;
      const id = `label-${layer.id}/${definition.id}`;
      if (symbology.kind === 'symbols') {
        sources[id] = nameCollection(scene, part, symbology, transliterate);
        names.push({ ...nameLayer(id, layer, part, scene, colors), filter: untilDay(scene.day) });
      } else if (symbology.kind === 'lines' && symbology.shields) {
        sources[id] = shieldCollection(scene, part, symbology);
        shields.push({
          ...shieldLayer(id, layer, part, scene, symbology.shields.minZoom),
          filter: untilDay(scene.day),
        });
      }
    }
  }
  return { sources, shields, names };
}

/** Leaves out what the map does not show yet: a name or number must not stand where nothing is drawn. */
function untilDay(day: number | null): ExpressionSpecification {
  return ['any', ['!', ['has', 'day']], ['<=', ['get', 'day'], day ?? never]];
}

/** What steps back while another day is highlighted takes its name or number with it. */
function opacityOf(
  { opacity }: SceneLayer,
  { time }: LayerPart,
  sinceDay: number | null,
): number | ExpressionSpecification {
  if (!time || sinceDay === null) return opacity;
  return ['case', ['>', ['coalesce', ['get', 'day'], -never], sinceDay], opacity, opacity * olderLook.opacity];
}

function shieldCollection({ theme }: Scene, part: ScenePart, symbology: LineSymbology): FeatureCollection {
  const { definition } = part;
  return joined(part, `shields-${theme}`, (page) =>
    cachedForPage(page, definition, `shields-${theme}`, () => shieldFeatures(page, definition, symbology, theme)),
  );
}

function nameCollection(
  { locale }: Scene,
  part: ScenePart,
  symbology: PointSymbology,
  transliterate: Transliterate | undefined,
): FeatureCollection {
  const language = dataLocale(locale);
  const key = `names-${language}-${language === 'en' && transliterate !== undefined}`;
  return joined(part, key, (page) => symbolNames(page, part.definition, symbology, language, transliterate));
}

/** Labels are left out of parts with more features than this: nobody could read them, and MapLibre would take long. */
const mostLabelled = 20_000;

/** Labels of all pages of a part; the same object for the same pages, so that MapLibre loads it once. */
function joined(
  { definition, pages }: ScenePart,
  key: string,
  labelsOf: (page: FeaturePage) => readonly Feature[],
): FeatureCollection {
  return cachedFor(pages, definition, key, () => {
    const count = pages.reduce((sum, { featureCount }) => sum + featureCount, 0);
    return { type: 'FeatureCollection', features: count > mostLabelled ? [] : pages.flatMap(labelsOf) };
  });
}

/** Names beside symbols; the clear icon keeps other labels off the symbol itself. */
function nameLayer(
  id: string,
  layer: SceneLayer,
  { definition }: ScenePart,
  scene: Scene,
  colors: BasemapLook,
): SymbolLayerSpecification {
  const iconScale = (viewportZoom: number): ExpressionSpecification => [
    '*',
    ['get', 'sizePx'],
    symbolScale(viewportZoom) / clearImageSide,
  ];
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
      'text-halo-width': colors.haloPx,
      'text-opacity': opacityOf(layer, definition, scene.sinceDay),
    },
  };
}

const fontByOrigin: ExpressionSpecification = [
  'case',
  ['==', ['get', 'transliterated'], true],
  ['literal', mapFonts.italic],
  ['literal', mapFonts.regular],
];

function shieldLayer(
  id: string,
  layer: SceneLayer,
  { definition }: ScenePart,
  { sinceDay }: Scene,
  minzoom: number,
): SymbolLayerSpecification {
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
    paint: { 'icon-opacity': opacityOf(layer, definition, sinceDay) },
  };
}
