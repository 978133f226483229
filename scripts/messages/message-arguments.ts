import {
  type MessageFormatElement,
  type PluralElement,
  parse,
  type SelectElement,
  TYPE,
} from '@formatjs/icu-messageformat-parser';

/** What a message does with one of its arguments. */
export interface ArgumentUse {
  /** `text` stands as it is, `number` is written or counted as a number, `select` chooses among cases. */
  readonly kinds: ReadonlySet<'text' | 'number' | 'select'>;
  /** False where it only chooses between singular and plural, which not every language has. */
  readonly isNeeded: boolean;
  /** Cases of a `select`, `other` left out. */
  readonly cases: ReadonlySet<string>;
  /** Categories of plurals, such as `one` and `other`; exact ones (`=0`) left out. */
  readonly categories: ReadonlySet<string>;
  /** The same of ordinals. */
  readonly ordinals: ReadonlySet<string>;
}

interface Collected {
  isNeeded: boolean;
  readonly kinds: Set<'text' | 'number' | 'select'>;
  readonly cases: Set<string>;
  readonly categories: Set<string>;
  readonly ordinals: Set<string>;
}

/**
 * The arguments of a message by name.
 *
 * @throws {SyntaxError} for a text that is no ICU message.
 */
export function argumentsOf(message: string): ReadonlyMap<string, ArgumentUse> {
  const found = new Map<string, Collected>();
  collect(parse(message, { ignoreTag: true, requiresOtherClause: true }), found);
  return found;
}

/** The literal texts of a message, one for each stretch between arguments. */
export function literalsOf(message: string): readonly string[] {
  const texts: string[] = [];
  const walk = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.literal) texts.push(element.value);
      if (element.type === TYPE.select || element.type === TYPE.plural) {
        for (const { value } of Object.values(element.options)) walk(value);
      }
    }
  };
  walk(parse(message, { ignoreTag: true }));
  return texts;
}

function collect(elements: readonly MessageFormatElement[], found: Map<string, Collected>): void {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag) continue;
    const use = found.get(element.value) ?? emptyUse();
    found.set(element.value, use);
    use.kinds.add(element.type === TYPE.argument ? 'text' : element.type === TYPE.select ? 'select' : 'number');
    use.isNeeded ||= element.type !== TYPE.plural || saysNumber(element);
    if (element.type === TYPE.select || element.type === TYPE.plural) collectCases(element, use, found);
  }
}

function collectCases(element: SelectElement | PluralElement, use: Collected, found: Map<string, Collected>): void {
  const names = Object.keys(element.options);
  if (element.type === TYPE.select)
    addAll(
      use.cases,
      names.filter((name) => name !== 'other'),
    );
  else addAll(element.pluralType === 'ordinal' ? use.ordinals : use.categories, names.filter(isCategory));
  for (const { value } of Object.values(element.options)) collect(value, found);
}

function saysNumber({ options }: PluralElement): boolean {
  return Object.values(options).some(({ value }) => value.some(({ type }) => type === TYPE.pound));
}

function isCategory(name: string): boolean {
  return !name.startsWith('=');
}

function addAll(to: Set<string>, names: readonly string[]): void {
  for (const name of names) to.add(name);
}

function emptyUse(): Collected {
  return { isNeeded: false, kinds: new Set(), cases: new Set(), categories: new Set(), ordinals: new Set() };
}
