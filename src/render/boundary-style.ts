import type { LayerSpecification } from 'maplibre-gl';
import type { BasemapLook } from '../core/basemap-colors.js';
import {
  type BasemapStroke,
  type BoundaryStroke,
  boundaryStrokes,
  neighbourBorder,
  provinceBand,
} from '../core/basemap-strokes.js';
import type { BasemapRole } from '../core/layer-definition.js';
import { baseSource } from './basemap-sources.js';

type Line = Extract<LayerSpecification, { type: 'line' }>;

/** Boundaries bottom to top: of the neighbours, the provinces' band of tint, then every level on top of the lower one. */
export function boundaryLayers(colors: BasemapLook): LayerSpecification[] {
  const province = boundaryStrokes.filter(({ level }) => level === 'province');
  return [
    basemapLine('neighbour-borders', 'neighbours', neighbourBorder, colors),
    ...province.flatMap(({ roles }) => roles.map((role) => provinceBandLayer(role, colors))),
    ...boundaryStrokes.map((stroke) => boundaryLayer('boundaries', stroke, colors)),
    ...province.map((stroke) => boundaryLayer('outline', stroke, colors)),
  ];
}

/** A line of the base map as MapLibre draws it. */
export function basemapLine(id: string, role: BasemapRole, stroke: BasemapStroke, colors: BasemapLook): Line {
  const { ink, widthStops, dashes } = stroke;
  return {
    id,
    type: 'line',
    source: baseSource(role),
    paint: {
      'line-color': colors[ink],
      'line-width': [
        'interpolate',
        ['linear'],
        ['zoom'],
        ...widthStops.flatMap(([zoom, px]) => [zoom, px * colors.lineFactor]),
      ],
      ...(dashes && { 'line-dasharray': [...dashes] }),
    },
  };
}

function provinceBandLayer(role: BasemapRole, colors: BasemapLook): LayerSpecification {
  return {
    ...basemapLine(`${role}-province-band`, role, provinceBand, colors),
    filter: ['==', ['get', 'level'], 'province'],
    layout: { 'line-join': 'round' },
  };
}

function boundaryLayer(role: BasemapRole, stroke: BoundaryStroke, colors: BasemapLook): LayerSpecification {
  return {
    ...basemapLine(`${role}-${stroke.level}`, role, stroke, colors),
    minzoom: stroke.minViewportZoom ?? 0,
    filter: ['==', ['get', 'level'], stroke.level],
    layout: { 'line-join': 'round' },
  };
}
