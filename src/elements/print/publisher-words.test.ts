import { expect, test } from 'vitest';
import { publisherWords } from './publisher-words.js';

test('reads what a publisher has to write under a map, in Chinese', () => {
  expect(publisherWords('审图号：GS（2024）1234号　制图单位：某某规划院；2026年3月5日')).toEqual({
    approval: 'GS（2024）1234号',
    producer: '某某规划院',
    date: '2026-03-05',
  });
});

test('reads the same in English', () => {
  expect(publisherWords('Map approval number GS(2024)1234 · Produced by Example Institute, 2026-03-05')).toEqual({
    approval: 'GS(2024)1234',
    producer: 'Example Institute',
    date: '2026-03-05',
  });
});

test('takes nothing from other words', () => {
  expect(publisherWords('Data: an office')).toEqual({});
});
