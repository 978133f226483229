import { expect, it } from 'vitest';
import { linksIn, safeUrl, splitLinks, withoutLinks } from './safe-links.js';

it('accepts http and https and nothing else', () => {
  expect(safeUrl(' https://stats.example/a?b=1#c ')).toBe('https://stats.example/a?b=1#c');
  for (const text of [
    'javascript:alert(1)',
    'data:text/html,x',
    '//host/x',
    'ftp://host/x',
    'https://',
    'http://a:b@c/',
  ]) {
    expect(safeUrl(text)).toBeUndefined();
  }
});

it('finds addresses inside a sentence and leaves its punctuation out', () => {
  const text = '见公报（https://a.example/x.html），另见 http://b.example/y; done.';
  expect(linksIn(text)).toEqual(['https://a.example/x.html', 'http://b.example/y']);
});

it('splits so that the pieces joined are the text again', () => {
  const text = 'see https://a.example/x. Then https://b.example/y';
  expect(
    splitLinks(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
  expect(splitLinks(text).filter((piece) => piece.url)).toHaveLength(2);
});

it('treats markup as text', () => {
  expect(linksIn('<a href="javascript:alert(1)">https://a.example/x</a>')).toEqual(['https://a.example/x']);
});

it('takes addresses out of a text with what stood for them alone', () => {
  expect(withoutLinks('Bureau (https://a.example/x), table 3; https://b.example/y')).toBe('Bureau, table 3');
  expect(withoutLinks('见公报（https://a.example/x.html），第 3 页')).toBe('见公报，第 3 页');
  expect(withoutLinks('https://a.example/x')).toBe('');
  expect(withoutLinks('no address (2020)')).toBe('no address (2020)');
});
