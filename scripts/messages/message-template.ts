import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { readMessages } from './message-catalogs.js';
import { messageFindings, pluralFindings } from './message-findings.js';

/** Writes `dist/messages.en.json`: every key with its English message. @returns the path. */
export function writeMessageTemplate(root: string): string {
  const { en } = readMessages(root);
  mkdirSync(join(root, 'dist'), { recursive: true });
  const path = join(root, 'dist/messages.en.json');
  const sorted = [...en].sort(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`);
  return path;
}

/**
 * What a translation of the template lacks, has too much, or says with other arguments or plurals.
 *
 * @param tag - BCP 47 tag of its language.
 * @param json - The messages by key.
 */
export function checkTranslation(root: string, tag: string, json: string): readonly string[] {
  const messages = new Map(Object.entries(v.parse(v.record(v.string(), v.string()), JSON.parse(json))));
  const { en } = readMessages(root);
  return [
    ...messageFindings({ tag, messages, against: en, mayBeSame: new Set(en.keys()) }),
    ...pluralFindings(tag, messages),
  ];
}
