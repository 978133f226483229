import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallCatalog } from '../testing/small-catalog.js';
import { initialState } from './initial-state.js';
import { fromPermalink, toPermalink } from './permalink.js';

const keys = ['v', 'l', 'b', 'lang', 's', 'y', 'm', 'since', 't', 'p', 'q', 'g', 'd', 'pv', '__proto__', 'constructor'];
const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom('__proto__', '[]', '{"__proto__":{"a":1}}', '['.repeat(5000), '9'.repeat(400), '-1', 'NaN', '1e999'),
);

describe('a link that somebody made up', () => {
  it('is read without harm, and what is read can be drawn and written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...keys), value), { maxLength: 20 }),
        fc.boolean(),
        (pairs, escaped) => {
          const encoded = (text: string) => (escaped ? encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')) : text);
          const hash = `#${pairs.map(([key, text]) => `${key}=${encoded(text)}`).join('&')}`;
          const { link, problems } = fromPermalink(hash, smallCatalog);
          const state = initialState(smallCatalog, 'en', 'light', link);
          expect(toPermalink(state, smallCatalog).length).toBeLessThan(16_384);
          for (const { message } of problems) expect(message.length).toBeLessThan(600);
          expect(Object.keys(Object.prototype)).toEqual([]);
        },
      ),
    );
  });

  it('is not read when it is longer than any that is written', () => {
    const { link, problems } = fromPermalink(`#lang=zh&l=${'lines,'.repeat(3000)}`, smallCatalog);
    expect(link).toEqual({});
    expect(problems).toMatchObject([{ code: 'value-invalid', details: { expected: 'at most 16384 characters' } }]);
  });
});

describe('versions of links', () => {
  it('are written, and a link without one is the first', () => {
    expect(toPermalink(initialState(smallCatalog, 'en', 'light'), smallCatalog)).toMatch(/&pv=1$/);
    const older = '#v=8.25/39.9/116.39&l=areas~small,lines,-spots&lang=zh&d=7';
    const { link, problems } = fromPermalink(older, smallCatalog);
    expect(problems).toEqual([]);
    expect(link).toMatchObject({ locale: 'zh', view: { viewportZoom: 8.25 } });
    expect(link.layers?.[0]).toMatchObject({ id: 'areas', variant: 'small' });
  });

  it('that are newer are refused in one sentence', () => {
    const { link, problems } = fromPermalink('#l=lines&lang=zh&pv=2', smallCatalog);
    expect(link).toEqual({});
    expect(problems).toMatchObject([{ code: 'version-newer', details: { received: 2, expected: 1 } }]);
  });
});
