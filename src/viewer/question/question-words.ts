import { textIn } from '../../core/languages.js';
import type { Catalog } from '../../core/layer-definition.js';
import type { Locale, LocalizedText } from '../../core/localized-text.js';
import type { MessageKey } from '../../core/messages/en.js';
import { formatCoordinates } from '../../core/number-format.js';
import type { AnswerFeatures } from '../../core/query-answer.js';
import type { QueryRequest } from '../../core/query-request.js';
import type { QueryOutcome } from '../../core/query-task.js';
import { askedTitle } from './asked-title.js';
import { areaText, compassText, distanceText, inBoth, lengthText, listOf } from './both-languages.js';
import type { PreparedQuestion } from './task-of-request.js';

/** The question in one sentence. @param subject - As {@link subjectText} says it. */
export function questionText(
  { request, asked }: PreparedQuestion,
  subject: LocalizedText,
  catalog: Catalog,
): LocalizedText {
  const layers = layersText(request, asked, catalog);
  const sentence = inBoth(askKey(request), (locale) => ({
    layers: textIn(locale, layers),
    subject: textIn(locale, subject),
    distance: distancesText(locale, request),
    count: request.ask === 'nearest' ? request.count : 0,
  }));
  const { year } = request;
  if (year === undefined) return sentence;
  return inBoth('query.as-of', (locale) => ({ question: textIn(locale, sentence), year: String(year) }));
}

function askKey(request: QueryRequest): MessageKey {
  return request.ask === 'nearest' && request.each ? 'query.ask-nearest-each' : `query.ask-${request.ask}`;
}

function layersText({ layers }: QueryRequest, asked: PreparedQuestion['asked'], catalog: Catalog): LocalizedText {
  if (layers.length === 0) return inBoth('query.no-layer');
  const titles = layers.map(({ layer, where }) => {
    const part = asked.find((each) => each.layer.id === layer);
    const title = part ? askedTitle(part, catalog) : { en: layer, zh: layer };
    return where ? inBoth('query.layer-filtered', (locale) => ({ layer: textIn(locale, title) })) : title;
  });
  return listOf(titles);
}

function distancesText(locale: Locale, request: QueryRequest): string {
  if (request.ask === 'corridor') return distanceText(locale, request.distanceMeters);
  if (request.ask !== 'buffer') return '';
  return request.distancesMeters.map((meters) => distanceText(locale, meters)).join(' / ');
}

/** What the question is about. @param subject - Features of the subject that are known. */
export function subjectText(
  { request, about, subjectTitle }: PreparedQuestion,
  subject: AnswerFeatures,
): LocalizedText {
  if (subjectTitle) return subjectTitle;
  if (request.ask === 'identify') return placeText(request.lngLat);
  const [only] = subject;
  // Sections of one line have one name.
  if (only && (subject.length === 1 || (request.ask === 'corridor' && sameNames(subject)))) return only.name;
  const layer = about[0]?.layer.title;
  if (layer && subject.length > 0)
    return inBoth('query.features-of', (locale) => ({ count: subject.length, layer: textIn(locale, layer) }));
  if (!('subject' in request)) return inBoth('query.selected');
  if (request.subject.kind === 'point') return placeText(request.subject.lngLat);
  return inBoth(
    request.subject.kind === 'view'
      ? 'query.view'
      : request.subject.kind === 'shape'
        ? 'query.drawn'
        : 'query.selected',
  );
}

function placeText(lngLat: readonly [number, number]): LocalizedText {
  return inBoth('query.place', { position: formatCoordinates(lngLat) });
}

function sameNames(subject: AnswerFeatures): boolean {
  const names = new Set([...subject].map(({ name }) => name.zh));
  return names.size === 1;
}

/** The answer in one sentence. */
export function summaryText(
  { request }: PreparedQuestion,
  features: AnswerFeatures,
  outcome: QueryOutcome,
  certainties: { readonly nominal: number; readonly certain: number; readonly possible: number },
): LocalizedText {
  const count = features.length;
  const sum = (measure: 'lengthMeters' | 'borderMeters') => sumOf(features, measure);
  switch (request.ask) {
    case 'buffer':
    case 'corridor':
      return inBoth('query.found-around', certainties);
    case 'nearest': {
      const nearest = features.at(0);
      const { distanceMeters = 0, bearingDegrees = 0 } = nearest?.measures ?? {};
      if (!nearest || request.each) return inBoth('query.found', { count });
      // Without a distance there is no direction.
      if (distanceMeters === 0)
        return inBoth('query.found-here', (locale) => ({ count, name: textIn(locale, nearest.name) }));
      return inBoth('query.found-nearest', (locale) => ({
        name: textIn(locale, nearest.name),
        distance: lengthText(locale, distanceMeters),
        compass: compassText(locale, bearingDegrees),
      }));
    }
    case 'summarise': {
      const meters = sum('lengthMeters');
      return inBoth('query.found-inside', (locale) => ({
        count,
        area: areaText(locale, outcome.subjectSquareMeters ?? 0),
        lines:
          meters > 0
            ? textIn(
                locale,
                inBoth('query.found-lines', (each) => ({ length: lengthText(each, meters) })),
              )
            : '',
      }));
    }
    case 'neighbours':
      return inBoth('query.found-neighbours', (locale) => ({ count, length: lengthText(locale, sum('borderMeters')) }));
    default:
      return inBoth('query.found', { count });
  }
}

function sumOf(features: AnswerFeatures, measure: 'lengthMeters' | 'borderMeters'): number {
  let sum = 0;
  for (let index = 0; index < features.length; index++) sum += features.measureAt(index, measure) || 0;
  return sum;
}
