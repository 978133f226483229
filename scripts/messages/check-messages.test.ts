import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { writtenFindings } from './check-messages.js';
import { chineseFindings, messageFindings, pluralFindings } from './message-findings.js';
import { literalWords } from './template-words.js';
import { unusedKeys } from './used-keys.js';

describe('the messages of the atlas', () => {
  it('are in both languages, with the same arguments, as each language writes', () => {
    expect(writtenFindings(process.cwd())).toEqual([]);
  });

  it('are the only words that templates say', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
    const sources = files.filter((file) => file.endsWith('.ts') && !/\.test\.ts$|testing\/|e2e\//.test(file));
    const words = sources.flatMap((file) => literalWords(file, readFileSync(`src/${file}`, 'utf8')));
    expect([...new Set(words.map(({ text }) => text))].sort()).toEqual([
      // The arrow of the map, as on maps in either language.
      'N',
      // Said when the program that has the messages could not be fetched.
      "The map's program could not be fetched. Check the connection and load the page again.",
      // How an address begins.
      'https://',
      '· WGS 84',
      '地图程序加载失败。请检查网络连接，然后重新加载页面。',
    ]);
  });
});

describe('what is found', () => {
  const against = new Map([
    ['a', '{count, plural, one {# road} other {# roads}} of {name}'],
    ['b', 'Road'],
    ['c', '{kind, select, road {Road} other {Line}}'],
  ]);
  const findings = (own: Record<string, string>) =>
    messageFindings({ tag: 'fr', messages: new Map(Object.entries(own)), against, mayBeSame: new Set() });

  it('is nothing where all is said', () => {
    expect(
      findings({ a: '{count, number} routes de {name}', b: 'Route', c: '{kind, select, road {Route} other {Ligne}}' }),
    ).toEqual([]);
  });

  it('is what is missing, unknown, untranslated, or of other arguments', () => {
    expect(
      findings({ a: '{number} routes', b: 'Road', c: '{kind, select, rail {Rail} other {x}}', d: 'De trop' }),
    ).toEqual([
      'fr d: there is no such message',
      'fr a: does not say {count}',
      'fr a: does not say {name}',
      'fr a: says {number}, which is not given',
      'fr b: the same text as in the other language, "Road"',
      'fr c: uses {kind} otherwise: select (rail) for select (road)',
    ]);
  });

  it('is a plural that the language does not have, or lacks', () => {
    const messages = new Map([['a', '{n, plural, one {# thing} few {# things} other {# things}}']]);
    expect(pluralFindings('en', messages)).toEqual(['en a: {n} has no category "few" in this language']);
    expect(pluralFindings('ru', new Map([['a', '{n, plural, one {#} other {#}}']]))).toEqual([
      'ru a: {n} lacks the category "few"',
    ]);
  });

  it('is English punctuation and English sentences in Chinese', () => {
    const messages = new Map([
      ['a', '地图,图例'],
      ['b', 'the map of the region'],
      ['c', '按 Esc 键'],
    ]);
    expect(chineseFindings(messages).map((finding) => finding.slice(0, 4))).toEqual(['zh a', 'zh b']);
  });

  it('is a message that nothing says, and a key that could be any', () => {
    const code = `type Key = 'x.one' | 'x.two' | 'y' | 'z';
      declare function say(key: Key): void;
      declare const side: 'one' | 'two'; declare const any: string;
      say(\`x.\${side}\`); say('y'); say(\`x.\${any}\` as Key);`;
    const path = '/project/src/says.ts';
    const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
    const host = ts.createCompilerHost({});
    host.getSourceFile = (name) => (name === path ? file : undefined);
    const program = ts.createProgram([path], { noLib: true }, host);
    expect(unusedKeys(program, new Set(['x.one', 'x.two', 'y', 'z']))).toEqual([
      expect.stringContaining('could be any key'),
      'z: nothing says it',
    ]);
  });

  it('is a word that a template writes itself', () => {
    const code = `html\`<b title="Hint" class="plain">\${x} words</b><i aria-label=\${y}>\${z}</i>\``;
    expect(literalWords('a.ts', code).map(({ text }) => text)).toEqual(['Hint', 'words']);
  });
});
