import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFigureFile } from '../src/core/figure-file.js';
import { checkNetworkFile } from '../src/core/network-file.js';
import { paletteIds } from '../src/core/palettes.js';
import { checkStoryFile, type ViewSetting } from '../src/core/story-file.js';
import { deriveClaim, differenceFrom } from '../src/statistics/claim-figures.js';
import { FigureTable } from '../src/statistics/figure-table.js';
import { NetworkGrowth } from '../src/statistics/network-growth.js';

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../public/geodata/${file}`, import.meta.url), 'utf8')) as unknown;
const figures = new FigureTable(checkFigureFile(read('figures.json'), 'figures.json'));
const networks = new NetworkGrowth(checkNetworkFile(read('networks.json'), 'networks.json'));
const { claims, tour } = checkStoryFile(read('story.json'), 'story.json');
const derived = claims.flatMap(({ id, figures: all }) =>
  all.flatMap((figure) => (figure.derivation ? [{ ...figure, id, derivation: figure.derivation }] : [])),
);
const settings = [...claims, ...tour].flatMap(({ id, setting }): [string, ViewSetting][] =>
  setting ? [[id, setting]] : [],
);

describe('figures of claims', () => {
  it.each(derived)('$id: $label.en is worked out from the published data', ({ derivation }) => {
    expect(deriveClaim(derivation, { figures, networks })).not.toBeNull();
  });

  it.each(derived.filter(({ derivation, official }) => !derivation.from.startsWith('length') && official !== null))(
    '$id: $label.en agrees with the official figure to one part in a thousand',
    ({ derivation, official }) => {
      const own = deriveClaim(derivation, { figures, networks });
      const relative = own && differenceFrom(own, official ?? 0).relative;
      expect(relative && 'value' in relative ? Math.abs(relative.value) : null).toBeLessThan(0.0015);
    },
  );

  it('measure less railway than is published for 2022, as whole lines are not drawn', () => {
    const length = deriveClaim(
      { from: 'length', network: 'railways', group: 'all', year: 2022 },
      { figures, networks },
    );
    expect(length && 'range' in length ? length.range[1] : 0).toBeLessThan(10_848);
  });
});

describe('settings of claims and tour', () => {
  it.each(settings)('of %s name figures that are there, in palettes that are there', (_id, { thematic, profile }) => {
    if (thematic) {
      const { indicator, year, to } = thematic.figure;
      expect(figures.years(indicator, thematic.level)).toContain(year);
      expect(to === undefined || figures.unit(to)).toBeTruthy();
      expect(paletteIds).toContain(thematic.palette);
      expect(figures.measured(thematic.level, thematic.figure).values.size).toBeGreaterThan(2);
    }
    for (const code of profile ?? []) expect(figures.unit(code)).toBeDefined();
  });
});
