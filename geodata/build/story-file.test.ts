import { describe, expect, it } from 'vitest';
import { story } from '../../layers/story.js';
import { readCsv } from './read-source.js';
import { sourceRecordOf } from './statistics.js';
import { storyFile } from './story-file.js';

const rows = readCsv('statistics', 'claims.csv');
const urls = new Map(readCsv('statistics', 'sources.csv').map((row) => [row.id, sourceRecordOf(row).url]));
const { claims, tour } = storyFile();

describe('claims', () => {
  it('are those of the table, in its order, with its words and verdicts', () => {
    const told = claims.map(({ id, quote, verdict }) => ({ id, quote, verdict }));
    expect(told).toEqual(rows.map(({ id, quote, verdict }) => ({ id, quote, verdict })));
  });

  it.each(rows)('$id has every source of the table, and no other', ({ id, source = '' }) => {
    const named = source
      .split(/\s*;\s*/)
      .filter((each) => each !== '')
      .map((each) => urls.get(each) ?? (each.startsWith('http') ? each : undefined));
    const told = claims.find((each) => each.id === id)?.sources.map(({ url }) => url);
    expect(new Set(told)).toEqual(new Set(named));
  });

  it('say everything in both languages', () => {
    for (const { claim, official, explanation, notShown, figures } of claims) {
      const figureTexts = figures.flatMap(({ label, notDerived }) => [label, notDerived]);
      for (const text of [claim, official, explanation, notShown, ...figureTexts]) {
        if (!text) continue;
        expect(text.en).not.toMatch(/\p{Script=Han}{8}/u);
        expect(text.zh).toMatch(/\p{Script=Han}/u);
      }
    }
  });

  it('say why where there is nothing to show or to derive', () => {
    const [first] = story.claims;
    if (!first) throw new Error('there are no claims');
    const { notShown: _, ...unsaid } = { ...first, setting: null };
    expect(() => storyFile({ ...story, claims: [unsaid], tour: [] })).toThrow(/does not say why/);
  });
});

describe('the tour', () => {
  it('has every claim in one of its seven to nine steps', () => {
    expect(tour.length).toBeGreaterThanOrEqual(7);
    expect(tour.length).toBeLessThanOrEqual(9);
    expect(new Set(tour.flatMap((step) => step.claims))).toEqual(new Set(claims.map(({ id }) => id)));
  });

  it('names no claim, layer, variant or level that is not there', () => {
    const [step] = story.tour;
    if (!step) throw new Error('there is no tour');
    const told = (patch: object) => () => storyFile({ ...story, tour: [{ ...step, ...patch }] });
    expect(told({ claims: ['none'] })).toThrow(/no claim none/);
    expect(told({ setting: { layers: [{ id: 'none' }] } })).toThrow(/no layer none/);
    expect(told({ setting: { layers: [{ id: 'railways', variant: 'none' }] } })).toThrow(/no variant none/);
  });
});
