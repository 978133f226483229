import { translate } from '../../core/messages/translate.js';
import { categoryText, modifierTexts } from './category-phrases.js';
import { lengthText, newSinceText, openingText, shareText } from './line-phrases.js';
import type { SpokenFeature } from './spoken-feature.js';
import { phrase, type SpokenPhrase } from './spoken-phrase.js';

/** What is said of a feature whose classes are no figures: what it is, since when, how long, and its key figure. */
export function kindPhrases(feature: SpokenFeature): readonly SpokenPhrase[] {
  const { viewer, part, details } = feature;
  const { locale, reading } = viewer.state;
  const isLine = part.symbology.kind === 'lines';
  const category = categoryText(locale, part, details);
  const all = reading.verbosity === 'all';
  const keyFigure = isLine && !all ? undefined : keyFigureText(feature, category);
  const texts = [
    keyFigure?.saysCategory ? undefined : category,
    isLine ? openingText(viewer, part, details) : undefined,
    newSinceText(viewer, part, details),
    isLine ? lengthText(viewer, details.ref.layer, part, details) : undefined,
    keyFigure?.text,
    ...(all ? [shareText(viewer, details.ref.layer, part, details), ...modifierTexts(locale, part, details)] : []),
  ];
  return texts.flatMap((text) => (text === undefined ? [] : [phrase(text)]));
}

/** The key figure, where it says more than the class does. */
function keyFigureText({ viewer, part, details }: SpokenFeature, category: string | undefined) {
  const { keyFigure } = details;
  const isCategory = part.keyFigure === part.symbology.column;
  if (!keyFigure || (isCategory && part.symbology.kind === 'lines')) return undefined;
  const text = translate(viewer.state.locale, 'spoken.row', keyFigure);
  return { text, saysCategory: isCategory || keyFigure.text === category };
}
