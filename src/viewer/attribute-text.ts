import { formatDate, isDate } from '../core/date-format.js';
import { dataLocale, textIn } from '../core/languages.js';
import type { Locale } from '../core/localized-text.js';
import { translate } from '../core/messages/translate.js';
import { splitLinks } from '../core/safe-links.js';
import { hasChinese } from '../core/text-language.js';
import { type Attribute, type RowContent, translated } from './attribute.js';
import { readTimeline } from './timeline.js';

/** A text attribute: timeline, date, list, name, controlled value, or free text with its language and links. */
export function textContent(attribute: Attribute, value: string): RowContent {
  const { format, locale, features, vocabulary } = attribute;
  if (format === 'timeline') {
    const events = readTimeline(value, locale, features.source.opened.sidecar?.sources ?? []);
    if (events) return { kind: 'timeline', text: '', events };
  }
  if (format === 'list' || format === 'name-list') return listContent(attribute, value);
  if (format === 'name') return nameContent(attribute, value);
  if (vocabulary !== undefined) return { kind: 'text', text: translated(attribute, value) };
  const isDay = format === 'date' || attribute.column?.type === 'datetime';
  if (isDay && isDate(value)) return { kind: 'date', text: formatDate(locale, value) };
  return freeText(attribute, value);
}

function freeText(attribute: Attribute, value: string): RowContent {
  const pieces = splitLinks(value);
  const links = [...new Set(pieces.flatMap((piece) => piece.url ?? []))];
  if (links.length === 0) return { kind: 'text', text: value, ...languageOf(attribute, value) };
  const onlyLinks = pieces.every((piece) => piece.url !== undefined || /^[\s;,、；]*$/.test(piece.text));
  if (onlyLinks) return { kind: 'link', text: value, links };
  return { kind: 'text', text: value, links, ...languageOf(attribute, value) };
}

/** A list is stored as a JSON array of texts, or as texts separated by semicolons. */
function listContent(attribute: Attribute, value: string): RowContent {
  const items = listItems(value).map((item) => listItem(attribute, item));
  const lang = items.find((item) => item.lang)?.lang;
  return {
    kind: 'text',
    text: items.map((item) => item.text).join(translate(attribute.locale, 'joint.list')),
    ...(lang && { lang }),
    ...(items.some((item) => item.transliterated) && { transliterated: true }),
  };
}

function listItem(attribute: Attribute, item: string): RowContent {
  if (attribute.format === 'name-list') return nameContent(attribute, item);
  if (attribute.vocabulary !== undefined) return { kind: 'text', text: translated(attribute, item) };
  return { kind: 'text', text: item, ...languageOf(attribute, item) };
}

function listItems(value: string): readonly string[] {
  if (!value.startsWith('[')) return value.split(/\s*;\s*/).filter((item) => item !== '');
  try {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) ? parsed.map(String) : [value];
  } catch {
    return [value];
  }
}

/** A name kept in Chinese only: translated where the vocabulary has it, else written in Latin letters. */
function nameContent(attribute: Attribute, value: string): RowContent {
  const { locale, transliterate, vocabulary } = attribute;
  const known = textIn(locale, attribute.vocabularies[vocabulary ?? '']?.[value]);
  if (known !== undefined) return { kind: 'text', text: known };
  if (dataLocale(locale) === 'zh' || !hasChinese(value)) return { kind: 'text', text: value };
  if (transliterate) return { kind: 'text', text: transliterate(value), transliterated: true };
  return { kind: 'text', text: value, lang: 'zh' };
}

/** The language of free text that is not the reader's: as the sidecar says, or Chinese when it is seen to be. */
function languageOf({ column, locale }: Attribute, value: string): { lang?: Locale } {
  const lang = column?.lang ?? (hasChinese(value) ? 'zh' : undefined);
  return lang === undefined || lang === locale ? {} : { lang };
}
