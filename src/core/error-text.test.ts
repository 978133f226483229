import { describe, expect, it } from 'vitest';
import { AtlasError } from './atlas-error.js';
import { errorText } from './error-text.js';
import { en } from './messages/en.js';
import { zh } from './messages/zh.js';

const codes = Object.keys(en).flatMap((key) => (key.startsWith('error.') ? [key.slice('error.'.length)] : []));

describe.each(codes)('%s', (code) => {
  it('is a sentence in both languages, even when the error gives no details', () => {
    const error = new AtlasError(code as AtlasError['code'], 'message');
    expect(errorText('en', error)).toMatch(/^[^{}]+\.$/);
    expect(errorText('zh', error)).toMatch(/^[^{}]+。$/);
  });
});

it('names the file of an address and keeps the details it was given', () => {
  const error = new AtlasError('file-missing', 'x', {
    details: { url: 'https://host.example/geodata/rivers.fgb?v=1', status: 404 },
  });
  expect(errorText('en', error)).toContain('rivers.fgb was expected at https://host.example/geodata/rivers.fgb?v=1');
  expect(errorText('zh', error)).toContain('404');
});

it('has every message in both languages', () => {
  expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
});
