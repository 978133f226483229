import { afterEach, expect, test } from 'vitest';
import { localeOfTag } from '../../core/languages.js';
import { readerLocale } from './reader-locale.js';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('lang');
});

test('takes the language of the nearest ancestor that declares one, across shadow roots', () => {
  document.documentElement.lang = 'en';
  const section = document.body.appendChild(document.createElement('section'));
  section.lang = 'zh-Hant-TW';
  const inner = document.createElement('p');
  section.attachShadow({ mode: 'open' }).append(inner);
  expect(readerLocale(inner, ['en'])).toBe('zh');
});

test('asks the browser when the page says nothing, or a language the atlas does not speak', () => {
  expect(readerLocale(document.body, ['fr', 'zh-CN', 'en'])).toBe('zh');
  document.documentElement.lang = 'fr';
  expect(readerLocale(document.body, ['en-GB'])).toBe('en');
  expect(readerLocale(document.body, ['fr'])).toBe('en');
});

test('reads language tags', () => {
  expect(['zh', 'ZH-hans', 'en-US', 'de', ''].map(localeOfTag)).toEqual(['zh', 'zh', 'en', undefined, undefined]);
});
