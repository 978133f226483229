import { type ArgumentUse, argumentsOf, literalsOf } from './message-arguments.js';

/** Messages of one language beside those they are held against. */
export interface HeldMessages {
  /** BCP 47 tag, to say which language a finding is about. */
  readonly tag: string;
  readonly messages: ReadonlyMap<string, string>;
  readonly against: ReadonlyMap<string, string>;
  /** Keys whose text may be the same in both. */
  readonly mayBeSame: ReadonlySet<string>;
}

/** What is wrong with the messages of a language: missing, unknown, of other arguments, or left untranslated. */
export function messageFindings({ tag, messages, against, mayBeSame }: HeldMessages): readonly string[] {
  const unknown = [...messages.keys()]
    .filter((key) => !against.has(key))
    .map((key) => `${tag} ${key}: there is no such message`);
  const others = [...against].flatMap(([key, original]) => {
    const message = messages.get(key);
    if (message === undefined) return [`${tag} ${key}: missing`];
    const untranslated = message === original && hasWords(message) && !mayBeSame.has(key);
    return [
      ...(untranslated ? [`${tag} ${key}: the same text as in the other language, "${message}"`] : []),
      ...argumentFindings(message, original).map((finding) => `${tag} ${key}: ${finding}`),
    ];
  });
  return [...unknown, ...others];
}

/** Where plurals lack a category of the language, or have one that it does not know. */
export function pluralFindings(tag: string, messages: ReadonlyMap<string, string>): readonly string[] {
  const [cardinals, ordinals] = [new Intl.PluralRules(tag), new Intl.PluralRules(tag, { type: 'ordinal' })];
  return [...messages].flatMap(([key, message]) =>
    [...argumentsOf(message)]
      .flatMap(([name, use]) => [
        ...categoryFindings(name, use.categories, cardinals),
        ...categoryFindings(name, use.ordinals, ordinals),
      ])
      .map((finding) => `${tag} ${key}: ${finding}`),
  );
}

/** What is wrong with the writing of Chinese messages. */
export function chineseFindings(messages: ReadonlyMap<string, string>): readonly string[] {
  return [...messages].flatMap(([key, message]) => {
    const literals = literalsOf(message);
    const ascii = literals.find((text) => /\p{Script=Han}[,.;:!?()]/u.test(text));
    const latin = literals.some((text) => /[a-z]{2,} [a-z]{2,} [a-z]{2,}/i.test(text));
    return [
      ...(ascii === undefined ? [] : [`zh ${key}: ASCII punctuation after a Chinese character in "${ascii}"`]),
      ...(latin ? [`zh ${key}: Latin words in "${message}"`] : []),
    ];
  });
}

function hasWords(message: string): boolean {
  return literalsOf(message).some((text) => /\p{L}{2,}/u.test(text));
}

function argumentFindings(message: string, original: string): readonly string[] {
  const [own, other] = [argumentsOf(message), argumentsOf(original)];
  const missing = [...other]
    .filter(([name, { isNeeded }]) => isNeeded && !own.has(name))
    .map(([name]) => `does not say {${name}}`);
  const strange = [...own.keys()]
    .filter((name) => !other.has(name))
    .map((name) => `says {${name}}, which is not given`);
  const unlike = [...own].flatMap(([name, use]) => {
    const beside = other.get(name);
    return beside && !alike(use, beside)
      ? [`uses {${name}} otherwise: ${described(use)} for ${described(beside)}`]
      : [];
  });
  return [...missing, ...strange, ...unlike];
}

/** Numbers may be counted in one language and written in the other; cases have to be the same. */
function alike(one: ArgumentUse, other: ArgumentUse): boolean {
  if (one.kinds.has('select') && other.kinds.has('select')) return sameSet(one.cases, other.cases);
  return (
    !(one.kinds.has('select') && other.kinds.has('number')) && !(one.kinds.has('number') && other.kinds.has('select'))
  );
}

function categoryFindings(name: string, used: ReadonlySet<string>, rules: Intl.PluralRules): readonly string[] {
  // A wording that is the same for every number needs no other category.
  if ([...used].every((each) => each === 'other')) return [];
  const known = new Set<string>(rules.resolvedOptions().pluralCategories);
  // Fractions and millions have categories of their own in some languages, which only some messages need.
  const needed = [...known].filter((category) => category !== 'many');
  return [
    ...[...used]
      .filter((each) => !known.has(each))
      .map((each) => `{${name}} has no category "${each}" in this language`),
    ...needed.filter((each) => !used.has(each)).map((each) => `{${name}} lacks the category "${each}"`),
  ];
}

function described({ kinds, cases }: ArgumentUse): string {
  return `${[...kinds].join('+')}${cases.size > 0 ? ` (${[...cases].sort().join(', ')})` : ''}`;
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((each) => other.has(each));
}
