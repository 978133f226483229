import { folded } from '../../core/folded-text.js';

/** One writing of a name, folded, with where a query may begin in it. */
export interface NameKey {
  readonly text: string;
  /** Offsets at which a word, syllable or character begins, 0 left out. */
  readonly starts: ReadonlySet<number>;
  /** `name`: the whole of it is the name. `short`: it only stands for it, as initials do. `code`: a number or code. */
  readonly role: 'name' | 'short' | 'code';
}

/** Pairs of what may be read differently; '' is the end of the name. */
type Spellings = readonly (readonly [from: string, to: string])[];

/** What the writings of one name are made from. */
export interface NameWritings {
  readonly zh: string;
  readonly en: string;
  /** Words apart, an apostrophe between syllables. */
  readonly pinyin: string;
  readonly codes: readonly string[];
  readonly spellings?: { readonly zh: Spellings; readonly en: Spellings; readonly pinyin: Spellings } | undefined;
}

/** Every writing a name is found by: Chinese, English, Pinyin, its initials, codes, and what else is said for them. */
export function nameKeys({ zh, en, pinyin, codes, spellings }: NameWritings): readonly NameKey[] {
  const keys = [
    ...written(zh, spellings?.zh).map((text) => keyOf([...text], 'name')),
    ...written(en, spellings?.en).map((text) => keyOf(text.split(/[\s–—(（-]+/u), 'name')),
    ...written(pinyin, spellings?.pinyin).flatMap((text) => {
      const syllables = text.split(/[\s']+/);
      return [keyOf(syllables, 'name'), keyOf([syllables.map(initial).join('')], 'short')];
    }),
    ...codes.map((code) => keyOf([code], 'code')),
  ];
  const seen = new Set<string>();
  return keys.filter(({ text, role }) => {
    const known = text.length === 0 || seen.has(`${role} ${text}`);
    seen.add(`${role} ${text}`);
    return !known;
  });
}

/** The text, and the text with each of the spellings applied that apply; shorter ones keep two characters at least. */
function written(text: string, spellings: Spellings = []): readonly string[] {
  if (text === '') return [];
  const others = spellings.flatMap(([from, to]) => {
    const at = from === '' ? text.length : text.lastIndexOf(from);
    const other = at < 0 || (from === '' && text.endsWith(to)) ? '' : replaceAt(text, at, from.length, to);
    return [...other.trim()].length > 1 ? [other] : [];
  });
  return [text, ...others];
}

function replaceAt(text: string, at: number, length: number, to: string): string {
  return text.slice(0, at) + to + text.slice(at + length);
}

/** First letter of a syllable; what is no syllable, such as a number, stays whole. */
function initial(syllable: string): string {
  return /^\p{Ll}/u.test(syllable) ? syllable.slice(0, 1) : syllable;
}

function keyOf(words: readonly string[], role: NameKey['role']): NameKey {
  const starts = new Set<number>();
  let text = '';
  for (const word of words.map(folded)) {
    if (text !== '' && word !== '') starts.add(text.length);
    text += word;
  }
  return { text, starts, role };
}
