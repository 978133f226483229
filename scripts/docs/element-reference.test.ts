import { expect, test } from 'vitest';
import { elementPages } from './element-reference.js';

const manifest = {
  modules: [
    { declarations: [{ name: 'helper', description: 'No element.' }] },
    {
      declarations: [
        {
          name: 'JjjLegend',
          tagName: 'jjj-legend',
          members: [
            { kind: 'field' as const, name: 'htmlFor', attribute: 'for', type: { text: 'string | undefined' } },
            { kind: 'field' as const, name: 'secret', privacy: 'private' },
            { kind: 'method' as const, name: 'requestUpdate', inheritedFrom: { name: 'ReactiveElement' } },
          ],
          slots: [{ name: '', description: 'Anything.' }],
        },
      ],
    },
    { declarations: [{ name: 'JjjMap', tagName: 'jjj-map', description: 'A map\nof layers.' }] },
  ],
};

test('the reference has the elements, the map first, and only what is public of their own', () => {
  const text = elementPages(manifest);
  expect(text.indexOf('&lt;jjj-map&gt;')).toBeLessThan(text.indexOf('&lt;jjj-legend&gt;'));
  expect(text).toContain('| `htmlFor` | `for` | `string \\| undefined` |  |');
  expect(text).toContain('| (default) | Anything. |');
  expect(text).not.toMatch(/secret|requestUpdate|helper/);
});
