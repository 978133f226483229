import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';

const accented: Readonly<Record<string, string>> = {
  a: 'ā',
  e: 'ē',
  i: 'ī',
  o: 'ō',
  u: 'ŭ',
  s: 'ş',
  d: 'đ',
  A: 'Å',
  E: 'Ē',
};

/** An English message as a language of its own would have it: in brackets, accented, and about a third longer. */
export function pseudoMessage(message: string): string {
  const elements = parse(message, { ignoreTag: true, shouldParseSkeletons: false });
  const padding = 'ōŭ'.repeat(Math.ceil(message.length * 0.15));
  const words = /\p{L}{2,}/u.test(message.replaceAll(/\{[^}]*\}/g, '')) ? ` ${padding}` : '';
  return printAST([
    { type: TYPE.literal, value: '[' },
    ...elements.map(accentedElement),
    { type: TYPE.literal, value: `${words}]` },
  ]);
}

function accentedElement(element: MessageFormatElement): MessageFormatElement {
  if (element.type === TYPE.literal) {
    return { ...element, value: element.value.replaceAll(/[a-z]/gi, (letter) => accented[letter] ?? letter) };
  }
  if (element.type !== TYPE.select && element.type !== TYPE.plural) return element;
  const options = Object.entries(element.options).map(([name, option]) => [
    name,
    { ...option, value: option.value.map(accentedElement) },
  ]);
  return { ...element, options: Object.fromEntries(options) };
}
