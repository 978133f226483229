import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkFloor } from './check-floor.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jjj-floor-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What the check finds in one script. */
function findings(script: string, name = 'chunk.js'): readonly string[] {
  writeFileSync(join(folder, name), script);
  return checkFloor(folder).map(({ feature, without }) => `${feature} ${without.join(' ')}`);
}

test.each([
  ['a new method of arrays', 'export const a = (b) => b.toSorted()', '.toSorted chrome'],
  ['a new static method', 'Promise.withResolvers()', 'Promise.withResolvers chrome safari safari_ios firefox'],
  ['a signal made of several', 'AbortSignal.any([])', 'AbortSignal.any chrome safari safari_ios firefox'],
  ['a new global', 'new Temporal.Instant(0n)', 'Temporal chrome safari safari_ios firefox'],
  [
    'a colour of both themes',
    'css`a { color: light-dark(#000, #fff) }`',
    'light-dark() chrome safari safari_ios firefox',
  ],
  ['a mixed colour', 'css`a { color: color-mix(in srgb, red 10%, blue) }`', 'color-mix() chrome'],
  ['a custom state', 'css`:host(:state(dark)) { color: red }`', ':state safari safari_ios firefox'],
  ['nested rules', 'css`a { color: red; &:hover { color: blue } }`', 'nesting chrome safari safari_ios firefox'],
  ['a side of the line to float to', 'css`a { float: inline-start }`', 'float: inline-start chrome'],
] as const)('finds %s', (_, script, expected) => {
  expect(findings(script)).toContain(expected);
});

test('finds them in a file of styles, too', () => {
  expect(findings('a { color: light-dark(#000, #fff) }', 'page.css')).toHaveLength(1);
});

test('stops at syntax newer than the floor', () => {
  expect(() => findings('/[\\p{L}--[a-z]]/v')).toThrow('chunk.js has syntax');
});

test('is content with what the floor has, and with a namesake of the script’s own', () => {
  const script = `
    export class Pile { toSorted() { return this.pile.findLast(Boolean); } }
    new Pile().toSorted(); Object.hasOwn({}, 'a'); structuredClone({});
    css\`:host { inset-inline: 0; color: red } @container (inline-size < 640px) { a:focus-visible { gap: 1px } }\`;
    glsl\`void main() { if (a) { b = c ? d : e; } }\`;`;
  expect(findings(script)).toEqual([]);
});
