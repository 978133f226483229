import { describe, expect, it } from 'vitest';
import { unitIds } from '../../src/core/units.js';
import { readTimeline, timelineRow } from './timeline.js';

const row = {
  date: '2022-09',
  event_zh: '事件',
  event_en: 'Event',
  value: '',
  measure: '',
  unit: '',
  publisher_en: '',
  publisher_zh: '',
  urls: 'https://example.org',
  copies: 'https://a.example ; https://b.example',
};

describe('timelineRow', () => {
  it('turns billions of yuan into hundreds of millions and keeps a lower bound', () => {
    expect(timelineRow({ ...row, value: '33.53', measure: 'investment', unit: 'billion yuan' })).toMatchObject({
      value: 335.3,
      measure_en: 'Investment',
      measure_zh: '投资',
      unit: 'yuan-100-million',
      lower_bound: false,
    });
    expect(
      timelineRow({ ...row, value: '400', measure: 'cumulative-investment', unit: 'billion yuan (lower bound)' }),
    ).toMatchObject({
      value: 4000,
      lower_bound: true,
    });
  });

  it('rejects a unit that it does not know, naming the event', () => {
    expect(() => timelineRow({ ...row, value: '3', unit: 'bushels' })).toThrow(/2022-09: unit "bushels"/);
  });

  it('rejects a figure that does not say what it measures', () => {
    expect(() => timelineRow({ ...row, value: '3', unit: 'km' })).toThrow(/2022-09: measure ""/);
  });

  it('keeps the addresses of the publisher and of copies apart', () => {
    expect(timelineRow(row)).toMatchObject({
      publisher_en: null,
      urls: ['https://example.org'],
      copies: ['https://a.example', 'https://b.example'],
    });
  });
});

describe('readTimeline', () => {
  it('has 24 events in order, each with a source, in units that the atlas knows', () => {
    const events = readTimeline();
    expect(events).toHaveLength(24);
    expect(events.map(({ date }) => date)).toEqual(events.map(({ date }) => date).sort());
    for (const { unit, urls, copies, publisher_en, publisher_zh } of events) {
      if (unit !== null) expect(unitIds).toContain(unit);
      expect([...urls, ...copies]).not.toEqual([]);
      for (const address of [...urls, ...copies]) expect(URL.canParse(address)).toBe(true);
      expect(publisher_en === null).toBe(publisher_zh === null);
    }
  });

  it('says the same figures in both languages, none of them twice', () => {
    const figures = (text: string) => (text.replace(/,(?=\d{3})/g, '').match(/\d+(\.\d+)?/g) ?? []).map(Number);
    for (const { event_en, event_zh, value } of readTimeline()) {
      // Months are words in English, as are the numbers of years that only one of the languages writes.
      const zh = figures(event_zh.replace(/\d+月/g, ''));
      expect([event_zh, figures(event_en).filter((each) => !zh.includes(each) && each !== 14)]).toEqual([event_zh, []]);
      expect([event_en, zh.filter((each) => !figures(event_en).includes(each))]).toEqual([event_en, []]);
      if (value !== null) expect(zh).not.toContain(value);
    }
  });
});
