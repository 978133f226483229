import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { DataLocale } from '../../src/core/localized-text.js';

/** Every message of the source, by language and key, and what is wrong with where they stand. */
export interface MessageCatalogs {
  readonly en: ReadonlyMap<string, string>;
  readonly zh: ReadonlyMap<string, string>;
  /** Keys that stand twice in a language. */
  readonly twice: readonly string[];
}

/** Folder of the message files, from the root of the project. */
export const messageFolder = 'src/core/messages';

/** Reads the messages out of the source: `en`, `zh`, and every constant whose name ends in `En` or `Zh`. */
export function readMessages(root: string): MessageCatalogs {
  const catalogs = { en: new Map<string, string>(), zh: new Map<string, string>() };
  const twice: string[] = [];
  for (const name of readdirSync(join(root, messageFolder)).filter((each) => each.endsWith('.ts'))) {
    const text = readFileSync(join(root, messageFolder, name), 'utf8');
    for (const { locale, key, message } of messagesOf(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true))) {
      if (catalogs[locale].has(key)) twice.push(`${locale} ${key}`);
      catalogs[locale].set(key, message);
    }
  }
  return { ...catalogs, twice };
}

interface StatedMessage {
  readonly locale: DataLocale;
  readonly key: string;
  readonly message: string;
}

function messagesOf(file: ts.SourceFile): readonly StatedMessage[] {
  return file.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) =>
    declarationList.declarations.flatMap(({ name, initializer }) => {
      const locale = /(?:^|[a-z])(en|zh)$/i.exec(name.getText())?.[1]?.toLowerCase();
      const object = initializer && ts.isAsExpression(initializer) ? initializer.expression : initializer;
      if ((locale !== 'en' && locale !== 'zh') || !object || !ts.isObjectLiteralExpression(object)) return [];
      return object.properties.flatMap((property) => statedMessage(locale, property));
    }),
  );
}

/** Spread objects are read where they stand themselves. */
function statedMessage(locale: DataLocale, property: ts.ObjectLiteralElementLike): StatedMessage[] {
  if (!ts.isPropertyAssignment(property) || !ts.isStringLiteral(property.name)) return [];
  const { initializer, name } = property;
  if (!ts.isStringLiteralLike(initializer)) {
    throw new Error(`The message ${name.text} should be one literal text, but is ${initializer.getText()}.`);
  }
  return [{ locale, key: name.text, message: initializer.text }];
}
