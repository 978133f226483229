import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { contrastTables, groups } from './contrast-page.js';
import { leastContrast, over, settings } from './contrast-row.js';

const strong = settings.flatMap(({ contrast }, at) => (contrast === 'more' ? [at] : []));

describe.each(groups)('$title', ({ rows }) => {
  it.each(rows)('$ink on $ground', ({ measured, least, reason }) => {
    for (const [at, contrast] of measured.entries()) {
      if (reason === undefined || strong.includes(at)) expect(contrast).toBeGreaterThanOrEqual(least);
    }
  });

  it('has more contrast, or as much, where the reader asks for more', () => {
    for (const { ink, measured } of rows) {
      const [light = 0, dark = 0, lightMore = 0, darkMore = 0] = measured;
      expect([ink, lightMore >= light - 0.05, darkMore >= dark - 0.05]).toEqual([ink, true, true]);
    }
  });
});

test('a colour that lets the ground through is measured as it is seen', () => {
  expect(over('#ffffff80', '#000000')).toBe('#808080');
  expect(over('rgba(255, 0, 0, 0.5)', '#0000ff')).toBe('#800080');
  expect(leastContrast('#767676', ['#ffffff', '#757575'])).toBeLessThan(1.1);
});

test('docs/contrast.md has the tables as they are measured now: npx tsx scripts/contrast/write-page.ts', () => {
  expect(readFileSync('docs/contrast.md', 'utf8')).toContain(contrastTables());
});
