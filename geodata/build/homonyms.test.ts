import { describe, expect, it } from 'vitest';
import { qualifiersOf } from './homonyms.js';

describe('qualifiersOf', () => {
  it('gives namesakes their parents and leaves others alone', () => {
    const units = [
      { id: '1', name: 'Ford', parent: 'North' },
      { id: '2', name: 'Ford', parent: 'South' },
      { id: '3', name: 'Hill', parent: 'North' },
    ];
    expect([...qualifiersOf(units)]).toEqual([
      ['1', 'North'],
      ['2', 'South'],
      ['3', null],
    ]);
  });

  it('refuses namesakes that their parents cannot tell apart', () => {
    const twins = ['1', '2'].map((id) => ({ id, name: 'Ford', parent: 'North' }));
    expect(() => qualifiersOf(twins)).toThrow('Ford occurs twice in North');
  });
});
