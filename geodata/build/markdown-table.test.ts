import { describe, expect, it } from 'vitest';
import { markdownTable, replaceTable } from './markdown-table.js';

describe('markdownTable', () => {
  it('writes head, rule and rows, with bars escaped', () => {
    expect(markdownTable(['a', 'b'], [['1', 'x|y']])).toBe('| a | b |\n| --- | --- |\n| 1 | x\\|y |');
  });
});

describe('replaceTable', () => {
  it('replaces what stands between the marks and nothing else', () => {
    const page = 'before\n<!-- table:one -->\nold\n<!-- end:one -->\nafter';
    expect(replaceTable(page, 'one', 'new')).toBe('before\n<!-- table:one -->\nnew\n<!-- end:one -->\nafter');
    expect(() => replaceTable(page, 'two', 'new')).toThrow('no place for the table two');
  });
});
