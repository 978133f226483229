import { describe, expect, it } from 'vitest';
import { typographic } from './apostrophes.js';
import { allDatasets } from './datasets.js';

describe('typographic', () => {
  it('writes the apostrophe inside a word, and leaves quotation marks and addresses', () => {
    expect(typographic("Gu'an and a region's map")).toBe('Gu’an and a region’s map');
    expect(typographic("the so-called 'map'")).toBe("the so-called 'map'");
    expect(typographic("see https://example.org/o'clock now")).toBe("see https://example.org/o'clock now");
  });
});

describe('the datasets', () => {
  it('have one form of the apostrophe in names and texts', () => {
    const texts = allDatasets().flatMap(({ source, features, rowSources }) => [
      JSON.stringify([source, rowSources]),
      ...features.map(({ properties }) => JSON.stringify(properties)),
    ]);
    expect(texts.filter((text) => /\p{L}'\p{L}/u.test(text.replace(/https?:[^\s"]+/g, '')))).toEqual([]);
    expect(texts.filter((text) => text.includes('’an')).length).toBeGreaterThan(20);
  });
});
