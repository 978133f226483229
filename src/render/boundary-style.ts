import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { BasemapColors } from './basemap-colors.js';
import { baseSource } from './basemap-sources.js';

interface BoundaryLook {
  readonly level: 'province' | 'prefecture' | 'county';
  readonly color: string;
  readonly width: ExpressionSpecification;
  /** Dashes and gaps in widths of the line. */
  readonly dashes: number[];
  readonly minzoom: number;
}

/**
 * Boundaries in the customary hierarchy, bottom to top: county fine short dashes, prefecture dash and dot, province
 * dash and two dots, heavy, with a band of tint.
 */
export function boundaryLayers(colors: BasemapColors): LayerSpecification[] {
  const looks: readonly BoundaryLook[] = [
    { level: 'county', color: colors.county, width: growing(0.4, 0.7, 1.2), dashes: [3, 1.6], minzoom: 6.4 },
    {
      level: 'prefecture',
      color: colors.prefecture,
      width: growing(0.7, 1.1, 1.8),
      dashes: [6, 2, 1.2, 2],
      minzoom: 0,
    },
    {
      level: 'province',
      color: colors.province,
      width: growing(1.1, 1.7, 2.6),
      dashes: [7, 1.8, 1.1, 1.8, 1.1, 1.8],
      minzoom: 0,
    },
  ];
  const sources = ['boundaries', 'outline'] as const;
  return [
    neighbourBorder(colors),
    ...sources.map((role) => provinceBand(role, colors)),
    ...looks.map((look) => boundaryLayer('boundaries', look)),
    ...looks.filter(({ level }) => level === 'province').map((look) => boundaryLayer('outline', look)),
  ];
}

function neighbourBorder(colors: BasemapColors): LayerSpecification {
  return {
    id: 'neighbour-borders',
    type: 'line',
    source: baseSource('neighbours'),
    paint: {
      'line-color': colors.neighbourBorder,
      'line-width': growing(0.5, 0.8, 1.2),
      'line-dasharray': [5, 2, 1, 2],
    },
  };
}

function provinceBand(role: 'boundaries' | 'outline', colors: BasemapColors): LayerSpecification {
  return {
    id: `${role}-province-band`,
    type: 'line',
    source: baseSource(role),
    filter: ['==', ['get', 'level'], 'province'],
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colors.provinceBand, 'line-width': growing(4, 8, 14) },
  };
}

function boundaryLayer(
  role: 'boundaries' | 'outline',
  { level, color, width, dashes, minzoom }: BoundaryLook,
): LayerSpecification {
  return {
    id: `${role}-${level}`,
    type: 'line',
    source: baseSource(role),
    minzoom,
    filter: ['==', ['get', 'level'], level],
    layout: { 'line-join': 'round' },
    paint: { 'line-color': color, 'line-width': width, 'line-dasharray': dashes },
  };
}

function growing(region: number, city: number, street: number): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], 6, region, 9, city, 13, street];
}
