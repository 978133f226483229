import { expect, test } from 'vitest';
import { embedPageEn, embedPageZh } from '../core/messages/embed-page.js';
import { readEmbedParameters } from './embed-parameters.js';

const page = 'https://maps.example/atlas/embed.html';

function read(...pairs: readonly (readonly [string, string])[]) {
  return readEmbedParameters(new URL(`${page}?${new URLSearchParams(pairs.map(([name, value]) => [name, value]))}`));
}

test.each([
  ['layers', 'income,railways xiongan', ['income', 'railways', 'xiongan']],
  ['catalog', 'mine/catalog.json', 'https://maps.example/atlas/mine/catalog.json'],
  ['state', '#v=8/39/116&l=income', 'v=8/39/116&l=income'],
  ['view', '8.5/39.25/-116.4', { center: [-116.4, 39.25], zoom: 8.5 }],
  ['year', '2020', 2020],
  ['month', '12', 12],
  ['since', '2013', 2013],
  ['locale', 'zh', 'zh'],
  ['theme', 'auto', 'auto'],
  ['basemap', 'none', 'none'],
  ['panels', 'time,legend', ['legend', 'time']],
  ['title', ' 河北 <b> ', '河北 <b>'],
  ['link', 'https://city.example/a?b#c', 'https://city.example/a?b#c'],
  ['parent-origin', 'https://city.example:8443', ['https://city.example:8443']],
])('reads %s=%s', (name, text, value) => {
  expect(read([name, text])).toEqual({ parameters: { [name]: value }, problems: [] });
});

test.each([
  ['layers', ''],
  ['layers', '<img src=x>'],
  ['layers', Array.from({ length: 51 }, (_, index) => `a${index}`).join(',')],
  ['catalog', 'https://elsewhere.example/catalog.json'],
  ['catalog', '//elsewhere.example/catalog.json'],
  ['catalog', 'data:application/json,{}'],
  ['state', ''],
  ['state', `v=${'8'.repeat(16_400)}`],
  ['view', '8/39'],
  ['view', '25/39/116'],
  ['view', '8/1e2/116'],
  ['view', '8/NaN/116'],
  ['year', '20200'],
  ['month', '0'],
  ['locale', '__proto__'],
  ['panels', 'legend,chart'],
  ['title', 'a\u202Eb'],
  ['title', 'x'.repeat(121)],
  ['link', 'javascript:alert(1)'],
  ['link', 'https://name:secret@city.example/'],
  ['link', '/path'],
  ['parent-origin', '*'],
  ['parent-origin', 'null'],
  ['parent-origin', 'https://city.example/'],
  ['parent-origin', 'https://city.example.evil/path'],
])('leaves out and tells %s=%s', (name, received) => {
  expect(read([name, received])).toEqual({ parameters: {}, problems: [{ name, received, expected: name }] });
});

test('tells unknown names and names said twice, and keeps the rest', () => {
  const { parameters, problems } = read(['constructor', '1'], ['year', '2013'], ['year', '2014'], ['locale', 'en']);
  expect(parameters).toEqual({ locale: 'en' });
  expect(problems).toEqual([
    { name: 'constructor', received: '1', expected: 'known' },
    { name: 'year', received: '2013, 2014', expected: 'once' },
  ]);
});

test('takes up to ten parent origins, and not eleven', () => {
  const origins = (count: number) =>
    Array.from({ length: count }, (_, index) => ['parent-origin', `https://a${index}.example`] as const);
  expect(read(...origins(10)).parameters['parent-origin']).toHaveLength(10);
  expect(read(...origins(11)).problems).toHaveLength(1);
});

test('reads nothing of an address that is far too long', () => {
  expect(read(['title', 'x'.repeat(30_000)]).problems).toMatchObject([{ expected: 'short' }]);
});

test('has a sentence in both languages for everything it expects', () => {
  const names = read(
    ...['layers', 'catalog', 'state', 'view', 'year', 'month', 'since', 'locale', 'theme', 'basemap'].map(
      (name) => [name, ''] as const,
    ),
    ...['panels', 'title', 'link', 'parent-origin', 'what'].map((name) => [name, '\u0000'] as const),
  );
  for (const { expected } of names.problems) {
    const key = `embed.expected-${expected}` as keyof typeof embedPageEn;
    expect(embedPageEn[key]).toBeTruthy();
    expect(embedPageZh[key]).toBeTruthy();
  }
  expect(names.problems).toHaveLength(15);
});
