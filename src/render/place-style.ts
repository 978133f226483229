import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Locale } from '../core/localized-text.js';
import type { BasemapColors } from './basemap-colors.js';
import { baseSource } from './basemap-sources.js';
import { mapFonts } from './map-fonts.js';

interface PlaceLook {
  readonly levels: readonly string[];
  readonly color: string;
  readonly halo: string;
  readonly font: string[];
  readonly size: readonly [region: number, city: number, street: number];
  readonly spacing: number;
}

/**
 * Names of places by administrative level. The highest come last: they are drawn on top and placed first, so lower ones
 * give way to them. Homonyms carry their parent's name in a smaller second line.
 */
export function placeLayers(
  colors: BasemapColors,
  locale: Locale,
): { lower: LayerSpecification[]; upper: LayerSpecification[] } {
  const { halo, waterHalo } = colors;
  const { regular, medium, bold, italic } = mapFonts;
  const make = (look: PlaceLook) => placeLayer(look, locale);
  return {
    lower: [
      make({
        levels: ['neighbour-city'],
        color: colors.neighbourLabel,
        halo,
        font: regular,
        size: [10, 11.5, 13],
        spacing: 0,
      }),
      make({ levels: ['county'], color: colors.countyLabel, halo, font: regular, size: [10.5, 12, 14], spacing: 0 }),
      make({
        levels: ['sea', 'lake', 'river'],
        color: colors.waterLabel,
        halo: waterHalo,
        font: italic,
        size: [12, 13, 15],
        spacing: 0.25,
      }),
    ],
    upper: [
      make({
        levels: ['neighbour-province'],
        color: colors.neighbourLabel,
        halo,
        font: medium,
        size: [13, 15, 17],
        spacing: 0.3,
      }),
      make({
        levels: ['prefecture', 'new-area'],
        color: colors.prefectureLabel,
        halo,
        font: medium,
        size: [12.5, 15, 18],
        spacing: 0.02,
      }),
      make({ levels: ['province'], color: colors.provinceLabel, halo, font: bold, size: [16, 18, 21], spacing: 0.12 }),
    ],
  };
}

/** Name in the reader's language, or in the other where there is none. */
export function localName(locale: Locale): ExpressionSpecification {
  return locale === 'zh'
    ? ['coalesce', ['get', 'name_zh'], ['get', 'name_en']]
    : ['coalesce', ['get', 'name_en'], ['get', 'name_zh']];
}

function placeLayer({ levels, color, halo, font, size, spacing }: PlaceLook, locale: Locale): LayerSpecification {
  return {
    id: `place-${levels[0]}`,
    type: 'symbol',
    source: baseSource('places'),
    filter: [
      'all',
      ['in', ['get', 'level'], ['literal', [...levels]]],
      ['>=', ['zoom'], ['coalesce', ['get', 'min_zoom'], 0]],
    ],
    layout: {
      'text-field': nameWithQualifier(locale),
      'text-font': font,
      'text-size': ['interpolate', ['linear'], ['zoom'], 6, size[0], 9, size[1], 13, size[2]],
      'symbol-sort-key': ['coalesce', ['get', 'rank'], 0],
      'text-letter-spacing': spacing,
      'text-max-width': 8,
      'text-padding': 3,
      'text-variable-anchor': ['center', 'top', 'bottom'],
      'text-radial-offset': 0.4,
      'text-justify': 'center',
    },
    paint: { 'text-color': color, 'text-halo-color': halo, 'text-halo-width': 1.5 },
  };
}

function nameWithQualifier(locale: Locale): ExpressionSpecification {
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
