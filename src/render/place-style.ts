import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { BasemapLook } from '../core/basemap-colors.js';
import type { DataLocale } from '../core/localized-text.js';
import { baseSource } from './basemap-sources.js';
import { mapFonts } from './map-fonts.js';

type Ink = 'provinceLabel' | 'prefectureLabel' | 'countyLabel' | 'neighbourLabel' | 'waterLabel';

interface PlaceLook {
  readonly levels: readonly [string, ...string[]];
  /** Shown from afar too, whatever its smallest zoom, where there is room. */
  readonly always?: true;
  readonly ink: Ink;
  readonly font: keyof typeof mapFonts;
  /** Height of the letters at regional, city and street scale, pixels. */
  readonly size: readonly [region: number, city: number, street: number];
  /** Between letters, ems. */
  readonly spacing: number;
}

/** Names that give way to those of the themes. */
const lowerLooks: readonly PlaceLook[] = [
  { levels: ['neighbour-city'], ink: 'neighbourLabel', font: 'regular', size: [10, 11.5, 13], spacing: 0 },
  { levels: ['county'], ink: 'countyLabel', font: 'regular', size: [10.5, 12, 14], spacing: 0 },
  { levels: ['sea', 'lake', 'river'], ink: 'waterLabel', font: 'italic', size: [12, 13, 15], spacing: 0.25 },
];

/** Names to which those of the themes give way. */
const upperLooks: readonly PlaceLook[] = [
  { levels: ['neighbour-province'], ink: 'neighbourLabel', font: 'medium', size: [13, 15, 17], spacing: 0.3 },
  { levels: ['prefecture'], ink: 'prefectureLabel', font: 'medium', size: [12.5, 15, 18], spacing: 0.02 },
  { levels: ['new-area'], always: true, ink: 'provinceLabel', font: 'medium', size: [12, 15, 18], spacing: 0.02 },
  { levels: ['province'], ink: 'provinceLabel', font: 'bold', size: [16, 18, 21], spacing: 0.12 },
];

/** Layers of place names, bottom to top. */
export interface PlaceLayers {
  readonly lower: readonly LayerSpecification[];
  readonly upper: readonly LayerSpecification[];
}

/**
 * Names of places by administrative level. The highest come last: they are drawn on top and placed first, so lower ones
 * give way to them. Homonyms carry their parent's name in a smaller second line.
 */
export function placeLayers(colors: BasemapLook, locale: DataLocale): PlaceLayers {
  const make = (look: PlaceLook, room: object) => placeLayer(look, room, colors, locale);
  return {
    lower: lowerLooks.map((look) => make(look, {})),
    upper: upperLooks.map((look) => make(look, stepAside)),
  };
}

/**
 * A name without room at its place stands beside it. Only for names that no theme can push away: MapLibre leaves a name
 * where it once was pushed, so the same view would look otherwise after a layer was shown and hidden.
 */
const stepAside = {
  'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
  'text-radial-offset': 0.6,
  'text-justify': 'auto',
} as const;

/** Name in the reader's language, or in the other where there is none. */
function localName(locale: DataLocale): ExpressionSpecification {
  return locale === 'zh'
    ? ['coalesce', ['get', 'name_zh'], ['get', 'name_en']]
    : ['coalesce', ['get', 'name_en'], ['get', 'name_zh']];
}

const nearEnough: ExpressionSpecification = ['>=', ['zoom'], ['coalesce', ['get', 'min_zoom'], 0]];

function placeLayer(look: PlaceLook, room: object, colors: BasemapLook, locale: DataLocale): LayerSpecification {
  const { levels, always, ink, font, size, spacing } = look;
  return {
    id: `place-${levels[0]}`,
    type: 'symbol',
    source: baseSource('places'),
    filter: ['all', ['in', ['get', 'level'], ['literal', [...levels]]], always ? true : nearEnough],
    layout: {
      'text-field': nameWithQualifier(locale),
      'text-font': mapFonts[font],
      'text-size': ['interpolate', ['linear'], ['zoom'], 6, size[0], 9, size[1], 13, size[2]],
      'symbol-sort-key': ['coalesce', ['get', 'rank'], 0],
      'text-letter-spacing': spacing,
      'text-max-width': 8,
      'text-padding': 3,
      ...room,
    },
    paint: {
      'text-color': colors[ink],
      'text-halo-color': ink === 'waterLabel' ? colors.waterHalo : colors.halo,
      'text-halo-width': colors.haloPx,
    },
  };
}

function nameWithQualifier(locale: DataLocale): ExpressionSpecification {
  const qualifier: ExpressionSpecification = ['get', locale === 'zh' ? 'qualifier_zh' : 'qualifier_en'];
  return [
    'case',
    ['!=', ['coalesce', qualifier, ''], ''],
    [
      'format',
      localName(locale),
      {},
      '\n',
      {},
      ['concat', locale === 'zh' ? '（' : '(', qualifier, locale === 'zh' ? '）' : ')'],
      { 'font-scale': 0.8 },
    ],
    ['format', localName(locale), {}],
  ];
}
