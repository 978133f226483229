import { translate } from '../../core/messages/translate.js';
import { mappedColumn } from '../thematic/mapped-column.js';
import { classText, classWords, differencePhrase, noRankText, rankText, valueText } from './figure-phrases.js';
import type { SpokenFeature } from './spoken-feature.js';
import { type SpokenFigure, spokenFigures } from './spoken-figure.js';
import { phrase, type SpokenPhrase } from './spoken-phrase.js';

/** What is said of figures. */
export interface FigureSpeech {
  /** In the sentence that begins with the feature's name. */
  readonly phrases: readonly SpokenPhrase[];
  /** After it, sentences of their own: why there is no figure, and why no rank. */
  readonly notes: readonly SpokenPhrase[];
}

/** What is said of the figures that a feature is coloured by; undefined where it is coloured by what it is. */
export function figureSpeech(feature: SpokenFeature): FigureSpeech | undefined {
  const { viewer, ref, part } = feature;
  const figures = spokenFigures(viewer, ref.layer, part);
  if (figures.length === 0) return undefined;
  const phrases = figures.flatMap((figure) => phrasesOf(feature, figure, figures.length > 1));
  const reason = figures.some(({ values }) => !values.has(ref.id)) ? missingReason(feature) : undefined;
  const texts = [reason, ...figures.map((figure) => noRank(feature, figure))];
  const notes = [...new Set(texts.flatMap((text) => text ?? []))];
  return { phrases, notes: notes.map(phrase) };
}

function phrasesOf(feature: SpokenFeature, figure: SpokenFigure, labelled: boolean): readonly SpokenPhrase[] {
  const { viewer, ref } = feature;
  const { locale, reading } = viewer.state;
  const all = reading.verbosity === 'all';
  const isLabelled = all || labelled;
  const text = valueText(locale, ref.id, figure, isLabelled) ?? translate(locale, 'value.missing');
  const said = isLabelled ? translate(locale, 'spoken.row', { label: figure.label, text }) : text;
  return [phrase(said), ...classPhrase(feature, figure), ...standing(feature, figure)];
}

function classPhrase({ viewer, ref }: SpokenFeature, figure: SpokenFigure): readonly SpokenPhrase[] {
  const { locale, reading } = viewer.state;
  const number = classText(locale, ref.id, figure);
  const words = classWords(locale, ref.id, figure);
  if (number === undefined || words === undefined) return [];
  if (reading.verbosity !== 'all') return [phrase(number)];
  return [phrase(translate(locale, 'spoken.class-words', { class: number, words }))];
}

/** Rank, and difference to the feature just left. */
function standing({ viewer, ref, from }: SpokenFeature, figure: SpokenFigure): readonly SpokenPhrase[] {
  const { locale } = viewer.state;
  const rank = rankText(locale, ref.id, figure);
  const leftName = from?.layer === ref.layer && from.id !== ref.id ? viewer.name(from) : undefined;
  const difference = from && leftName ? differencePhrase(locale, [ref.id, from.id], leftName, figure) : undefined;
  return [...(rank === undefined ? [] : [phrase(rank)]), ...(difference ? [difference] : [])];
}

/** Why there is no rank, where a walk begins or all is wanted: it is the same for every feature. */
function noRank({ viewer, from }: SpokenFeature, figure: SpokenFigure): string | undefined {
  const { locale, reading } = viewer.state;
  return from === null || reading.verbosity === 'all' ? noRankText(locale, figure) : undefined;
}

/** Why a feature has no figure, as its file says, where all is wanted. */
function missingReason({ viewer, part, details }: SpokenFeature): string | undefined {
  if (viewer.state.reading.verbosity !== 'all') return undefined;
  const isOfMap = (column: string) => column === part.symbology.column || column.startsWith(mappedColumn);
  return details.rows.find(({ column, kind }) => kind === 'missing' && isOfMap(column))?.reason;
}
