import { expect, test } from 'vitest';
import { elementSnippet, frameSnippet, plainLink, type SnippetOptions } from './embed-snippets.js';

const options: SnippetOptions = {
  atlasUrl: 'https://maps.example/atlas/',
  title: 'Income',
  locale: 'en',
  theme: undefined,
  state: 'v=8/39/116&l=income',
  catalog: undefined,
  geodataBase: undefined,
  companions: [],
  height: 480,
};

test('carries view, language and companions in an element', () => {
  const text = elementSnippet({ ...options, theme: 'dark', companions: ['legend', 'time'] });
  expect(text).toContain('src="https://maps.example/atlas/lib/jjj-atlas.js"');
  expect(text).toContain('<jjj-map id="jjj-map" locale="en" theme="dark" state="v=8/39/116&amp;l=income">');
  expect(text).toContain('slot="placeholder"');
  expect(text).toContain('<jjj-legend for="jjj-map"></jjj-legend>\n<jjj-time-slider for="jjj-map"></jjj-time-slider>');
});

test('carries them in the address of a frame', () => {
  const text = frameSnippet({ ...options, companions: ['legend', 'time'] }) ?? '';
  const src = /src="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(Object.fromEntries(new URL(src).searchParams)).toEqual({
    title: 'Income',
    locale: 'en',
    panels: 'legend,time',
    state: 'v=8/39/116&l=income',
  });
  expect(text).toContain('title="Income" width="100%" height="480" loading="lazy"');
});

test('has no frame for a catalog that the page for frames would refuse', () => {
  expect(frameSnippet({ ...options, catalog: 'https://elsewhere.example/catalog.json' })).toBeUndefined();
  expect(frameSnippet({ ...options, catalog: 'https://maps.example/own.json' })).toContain('catalog=https%3A');
  expect(frameSnippet({ ...options, geodataBase: 'https://elsewhere.example/' })).toBeUndefined();
});

test('lets no title become markup', () => {
  const hostile = { ...options, title: `"><script>alert(1)</script>` };
  expect(elementSnippet(hostile)).not.toContain('<script>alert');
  expect(frameSnippet(hostile)).not.toContain('<script>alert');
});

test('links to the atlas with the same view', () => {
  expect(plainLink(options)).toBe('https://maps.example/atlas/#v=8/39/116&l=income');
});
