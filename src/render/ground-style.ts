import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { BasemapColors } from './basemap-colors.js';
import { baseSource } from './basemap-sources.js';

type Fill = Extract<LayerSpecification, { type: 'fill' }>;

const nearerIsFainter: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 8, 1, 10.5, 0.4];

/** Everything below the areas of the themes: sea, land, and built-up areas, which are too coarse for a near view. */
export function groundLayers(colors: BasemapColors): LayerSpecification[] {
  const urban = fill('urban', 'urban', colors.urban);
  return [
    fill('sea', 'sea', colors.sea),
    fill('land', 'land', colors.land),
    { ...urban, paint: { ...urban.paint, 'fill-opacity': nearerIsFainter } },
  ];
}

/** Water above the areas of the themes: a lake has no income. */
export function waterLayers(colors: BasemapColors): LayerSpecification[] {
  return [
    {
      id: 'rivers',
      type: 'line',
      source: baseSource('rivers'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': colors.river, 'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.5, 8, 1, 12, 2.4] },
    },
    fill('lakes', 'lakes', colors.lake),
    line('lake-shores', 'lakes', colors.shore),
    line('sea-shores', 'sea', colors.shore),
  ];
}

/** Hides the straight edges where the base map ends. */
export function frameLayer(colors: BasemapColors): LayerSpecification {
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

function line(id: string, role: Parameters<typeof baseSource>[0], color: string): LayerSpecification {
  return {
    id,
    type: 'line',
    source: baseSource(role),
    paint: { 'line-color': color, 'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.4, 10, 1] },
  };
}
