import type { BasemapColors } from './basemap-colors.js';
import type { BasemapRole } from './layer-definition.js';

/** A line of the base map. The map and its legend both read it here, so they cannot differ. */
export interface BasemapStroke {
  readonly ink: keyof BasemapColors;
  /** Width in pixels at viewport zooms, ascending; between them it grows evenly. */
  readonly widthStops: readonly (readonly [viewportZoom: number, widthPx: number])[];
  /** Dashes and gaps in turn, in widths of the line; none for a whole line. */
  readonly dashes?: readonly number[];
  /** Viewport zoom from which it is drawn; from the start unless given. */
  readonly minViewportZoom?: number;
}

/** A boundary by the level of the units it parts. */
export interface BoundaryStroke extends BasemapStroke {
  readonly level: 'province' | 'prefecture' | 'county';
  /** Files of the base map that have boundaries of this level. */
  readonly roles: readonly BasemapRole[];
}

/** Boundaries in the customary hierarchy, bottom to top: the higher the unit, the heavier the line and the more dots. */
export const boundaryStrokes: readonly BoundaryStroke[] = [
  {
    level: 'county',
    roles: ['boundaries'],
    ink: 'county',
    widthStops: growing(0.4, 0.7, 1.2),
    dashes: [3, 1.6],
    minViewportZoom: 6.4,
  },
  {
    level: 'prefecture',
    roles: ['boundaries'],
    ink: 'prefecture',
    widthStops: growing(0.7, 1.1, 1.8),
    dashes: [6, 2, 1.2, 2],
  },
  {
    level: 'province',
    roles: ['boundaries', 'outline'],
    ink: 'province',
    widthStops: growing(1.1, 1.7, 2.6),
    dashes: [7, 1.8, 1.1, 1.8, 1.1, 1.8],
  },
];

/** The band of tint under a province boundary. */
export const provinceBand: BasemapStroke = { ink: 'provinceBand', widthStops: growing(4, 8, 14) };

/** The boundary between provinces beyond the region. */
export const neighbourBorder: BasemapStroke = {
  ink: 'neighbourBorder',
  widthStops: growing(0.5, 0.8, 1.2),
  dashes: [5, 2, 1, 2],
};

/** A river. */
export const river: BasemapStroke = {
  ink: 'river',
  widthStops: [
    [5, 0.5],
    [8, 1],
    [12, 2.4],
  ],
};

/** The shore of the sea and of lakes. */
export const shore: BasemapStroke = {
  ink: 'shore',
  widthStops: [
    [6, 0.4],
    [10, 1],
  ],
};

/** Width when a city and its surroundings are in view, pixels: a sample of the line is drawn so. */
export function sampleWidthPx({ widthStops }: BasemapStroke): number {
  return widthStops[1]?.[1] ?? 1;
}

/** Width at a viewport zoom, pixels: between the stops it grows evenly, as MapLibre draws it. */
export function widthPxAt({ widthStops }: BasemapStroke, viewportZoom: number): number {
  let [lowerZoom, lowerPx] = widthStops[0] ?? [0, 1];
  for (const [zoom, px] of widthStops) {
    if (viewportZoom <= zoom) {
      const share = zoom === lowerZoom ? 0 : Math.max(0, viewportZoom - lowerZoom) / (zoom - lowerZoom);
      return lowerPx + share * (px - lowerPx);
    }
    [lowerZoom, lowerPx] = [zoom, px];
  }
  return lowerPx;
}

function growing(region: number, city: number, street: number): BasemapStroke['widthStops'] {
  return [
    [6, region],
    [9, city],
    [13, street],
  ];
}
