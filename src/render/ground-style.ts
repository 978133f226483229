import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { BasemapLook } from '../core/basemap-colors.js';
import { river, shore } from '../core/basemap-strokes.js';
import { baseSource } from './basemap-sources.js';
import { basemapLine } from './boundary-style.js';

type Fill = Extract<LayerSpecification, { type: 'fill' }>;

const nearerIsFainter: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 8, 1, 10.5, 0.4];

/** Everything below the areas of the themes: sea, land, and built-up areas, which are too coarse for a near view. */
export function groundLayers(colors: BasemapLook): LayerSpecification[] {
  const urban = fill('urban', 'urban', colors.urban);
  return [
    fill('sea', 'sea', colors.sea),
    fill('land', 'land', colors.land),
    { ...urban, paint: { ...urban.paint, 'fill-opacity': nearerIsFainter } },
  ];
}

/** Water above the areas of the themes: a lake has no income. */
export function waterLayers(colors: BasemapLook): LayerSpecification[] {
  return [
    { ...basemapLine('rivers', 'rivers', river, colors), layout: { 'line-join': 'round', 'line-cap': 'round' } },
    fill('lakes', 'lakes', colors.lake),
    basemapLine('lake-shores', 'lakes', shore, colors),
    basemapLine('sea-shores', 'sea', shore, colors),
  ];
}

/** Hides the straight edges where the base map ends. */
export function frameLayer(colors: BasemapLook): LayerSpecification {
  const reaching = (px: number): ExpressionSpecification => [
    'interpolate',
    ['exponential', 2],
    ['zoom'],
    5,
    px,
    9,
    px * 16,
    12,
    px * 128,
  ];
  return {
    id: 'frame-edge',
    type: 'line',
    source: 'frame',
    paint: { 'line-color': colors.land, 'line-width': reaching(44), 'line-blur': reaching(20) },
  };
}

function fill(id: string, role: Parameters<typeof baseSource>[0], color: string): Fill {
  return { id, type: 'fill', source: baseSource(role), paint: { 'fill-color': color, 'fill-antialias': true } };
}
