import { describe, expect, it } from 'vitest';
import { unitIds } from '../../src/core/units.js';
import { readTimeline, timelineRow } from './timeline.js';

const row = {
  date: '2022-09',
  event_zh: '事件',
  event_en: 'Event',
  value: '',
  unit: '',
  source: 'https://example.org',
};

describe('timelineRow', () => {
  it('turns billions of yuan into hundreds of millions and keeps a lower bound', () => {
    expect(timelineRow({ ...row, value: '33.53', unit: 'billion yuan' })).toMatchObject({
      value: 335.3,
      unit: 'yuan-100-million',
      lower_bound: false,
    });
    expect(timelineRow({ ...row, value: '400', unit: 'billion yuan (lower bound)' })).toMatchObject({
      value: 4000,
      lower_bound: true,
    });
  });

  it('rejects a unit that it does not know, naming the event', () => {
    expect(() => timelineRow({ ...row, value: '3', unit: 'bushels' })).toThrow(/2022-09: unit "bushels"/);
  });
});

describe('readTimeline', () => {
  it('has 24 events in order, each with a source, in units that the atlas knows', () => {
    const events = readTimeline();
    expect(events).toHaveLength(24);
    expect(events.map(({ date }) => date)).toEqual(events.map(({ date }) => date).sort());
    for (const { unit, source } of events) {
      if (unit !== null) expect(unitIds).toContain(unit);
      expect(source).toMatch(/^https?:/);
    }
  });
});
