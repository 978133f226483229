import type { Locale } from '../../core/localized-text.js';
import type { MessageKey } from '../../core/messages/en.js';
import { translate } from '../../core/messages/translate.js';
import type { FeatureName } from '../state.js';
import '../../core/messages/spoken-messages.js';

/** A piece of speech in one language. */
export interface SpokenRun {
  readonly text: string;
  /** When it is not the reader's. */
  readonly lang?: Locale;
}

/** One thing said, such as a name or a rank. */
export type SpokenPhrase = readonly SpokenRun[];

/** Stands for a name while a sentence is made around it: a character that no text has. */
const placeholder = '\u{E000}';

/** A phrase in the reader's language. */
export function phrase(text: string): SpokenPhrase {
  return [{ text }];
}

/** A name as a phrase. */
export function namePhrase(locale: Locale, { text, lang }: FeatureName): SpokenPhrase {
  return [lang === locale ? { text } : { text, lang }];
}

/** A message with a name in it that may be in another language: its `{name}`. */
export function phraseWithName(
  locale: Locale,
  key: MessageKey,
  values: Readonly<Record<string, string | number>>,
  name: FeatureName,
): SpokenPhrase {
  const [before = '', after = ''] = translate(locale, key, { ...values, name: placeholder }).split(placeholder);
  const runs = [{ text: before }, ...namePhrase(locale, name), { text: after }];
  return joined(runs.filter(({ text }) => text !== ''));
}

/** Phrases as one sentence, runs of one language joined. */
export function sentence(locale: Locale, phrases: readonly SpokenPhrase[]): SpokenPhrase {
  const comma = { text: translate(locale, 'spoken.comma') };
  const stop = { text: translate(locale, 'spoken.stop') };
  const runs = phrases.flatMap((each, index) => (index === 0 ? each : [comma, ...each]));
  if (/[.。]$/.test(runs.at(-1)?.text ?? '.')) return joined(runs);
  return joined([...runs, stop]);
}

/** Sentences one after another. */
export function sentences(locale: Locale, all: readonly SpokenPhrase[]): SpokenPhrase {
  const space = { text: translate(locale, 'spoken.space') };
  return joined(all.flatMap((each, index) => (index === 0 || each.length === 0 ? each : [space, ...each])));
}

/** What is said, without its languages. */
export function spokenText(runs: SpokenPhrase): string {
  return runs.map(({ text }) => text).join('');
}

function joined(runs: readonly SpokenRun[]): SpokenPhrase {
  const made: SpokenRun[] = [];
  for (const run of runs) {
    const last = made.at(-1);
    if (last && last.lang === run.lang) made[made.length - 1] = { ...last, text: last.text + run.text };
    else made.push(run);
  }
  return made;
}
