import { translate } from '../../core/messages/translate.js';
import type { FeatureRef } from '../../core/scene.js';
import type { WalkPosition } from '../state.js';
import type { ViewerContract } from '../viewer-contract.js';
import { figureSpeech } from './figures-spoken.js';
import { kindPhrases } from './kind-phrases.js';
import type { SpokenFeature } from './spoken-feature.js';
import { namePhrase, phrase, type SpokenPhrase, sentence, sentences } from './spoken-phrase.js';
import '../../core/messages/spoken-messages.js';

/**
 * What an option of the list of features is called: its name and no more, because the list says it at every step, and
 * what else there is to say follows once the reader rests.
 *
 * @returns One run, with its language where that is not the reader's; empty for a feature that is not here.
 */
export function optionSpeech(viewer: ViewerContract, ref: FeatureRef): SpokenPhrase {
  const name = viewer.name(ref);
  return name ? namePhrase(viewer.state.locale, name) : [];
}

/**
 * What is said of the feature that the reader has come to, as one sentence: its name, and as the reader wants it its
 * figure, class, rank and difference to the feature just left. What is said when is in docs/spoken-map.md.
 *
 * @returns Empty for a feature that is not here, and where the reader wants names only: the list of features says them.
 */
export function featureSpeech(viewer: ViewerContract, { at, from }: Pick<WalkPosition, 'at' | 'from'>): SpokenPhrase {
  const { locale, reading } = viewer.state;
  const details = viewer.details(at);
  const part = viewer.variant(at.layer).parts.find(({ id }) => id === details?.part);
  if (!details || reading.verbosity === 'names') return [];
  const name = namePhrase(locale, details.name);
  if (!part) return sentence(locale, [name]);
  const feature: SpokenFeature = { viewer, ref: at, part, details, from };
  const figures = figureSpeech(feature);
  const said = sentence(locale, [name, ...(figures?.phrases ?? kindPhrases(feature)), ...timePhrase(feature)]);
  return sentences(locale, [said, ...(figures?.notes ?? []).map((note) => sentence(locale, [note]))]);
}

/** The year that the map shows, where a walk among features with dates begins. */
function timePhrase({ viewer, part, from }: SpokenFeature): readonly SpokenPhrase[] {
  const { locale, year, reading } = viewer.state;
  const isNew = from === null || reading.verbosity === 'all';
  if (year === null || !part.time || !isNew) return [];
  return [phrase(translate(locale, 'spoken.as-of', { year: String(year) }))];
}
