import type { DrawnShape } from '../../core/drawing.js';
import type { Locale } from '../../core/localized-text.js';
import { translate } from '../../core/messages/translate.js';
import { formatCoordinates, formatValue } from '../../core/number-format.js';
import { measuresOf } from '../../viewer/drawing/shape-measures.js';
import '../../core/messages/question-messages.js';

/** One measure, ready to be shown. */
export interface MeasureText {
  readonly label: string;
  /** The figure in each of its units. */
  readonly figures: readonly string[];
}

/** What there is to say about the size of a shape, in the reader's language; of a point, where it is. */
export function measureTexts(locale: Locale, shape: DrawnShape): readonly MeasureText[] {
  const { geometry, radiusMeters } = shape;
  if (geometry.type === 'Point') {
    const [lng = 0, lat = 0] = geometry.coordinates;
    return [{ label: '', figures: [formatCoordinates([lng, lat])] }];
  }
  const { lengthMeters = 0, areaSquareMeters } = measuresOf(shape);
  const label = translate(locale, areaSquareMeters === undefined ? 'draw.length' : 'draw.perimeter');
  return [
    ...(radiusMeters === undefined
      ? []
      : [{ label: translate(locale, 'draw.radius'), figures: [lengthText(locale, radiusMeters)] }]),
    ...(areaSquareMeters === undefined
      ? []
      : [{ label: translate(locale, 'draw.area'), figures: areaFigures(locale, areaSquareMeters) }]),
    { label, figures: [lengthText(locale, lengthMeters)] },
  ];
}

/** The same as one line. */
export function measureLine(locale: Locale, shape: DrawnShape): string {
  return measureTexts(locale, shape)
    .map(({ label, figures }) => [label, figures.join(' · ')].filter((text) => text !== '').join(' '))
    .join(translate(locale, 'joint.clause'));
}

function lengthText(locale: Locale, meters: number): string {
  if (meters < 1000) return formatValue(locale, meters, 'm', meters < 100 ? 'decimal1' : 'integer');
  return formatValue(locale, meters / 1000, 'km', meters < 1e6 ? 'decimal2' : 'integer');
}

function areaFigures(locale: Locale, squareMeters: number): string[] {
  const hectares = squareMeters / 1e4;
  const format = (value: number) => (value < 100 ? 'decimal2' : value < 1e4 ? 'decimal1' : 'integer');
  return [
    formatValue(locale, hectares / 100, 'km2', hectares < 100 ? 'decimal3' : format(hectares / 100)),
    formatValue(locale, hectares, 'ha', format(hectares)),
    formatValue(locale, hectares * 15, 'mu-written', format(hectares * 15)),
  ];
}
