import { expect, test } from 'vitest';

test('the elements can be imported where there is no browser, as a server that renders pages does', async () => {
  const [{ JjjMap }, { JjjExplorer }, ...companions] = await Promise.all([
    import('./map/map.js'),
    import('./explorer/explorer.js'),
    import('./companions.js'),
    import('./question-companions.js'),
    import('./statistics-companions.js'),
  ]);
  expect(typeof globalThis.document).toBe('undefined');
  expect(
    [JjjMap, JjjExplorer, ...companions.flatMap((each) => Object.values<object>(each))].every(
      (element) => 'styles' in element,
    ),
  ).toBe(true);
});
