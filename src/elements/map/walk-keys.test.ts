import { expect, test } from 'vitest';
import { walkKey } from './walk-keys.js';

const pressed = (key: string, typed = '', more = {}) =>
  walkKey({ key, altKey: false, ctrlKey: false, metaKey: false, ...more }, typed);

test('arrows, Home, End and the pages are steps', () => {
  expect(pressed('ArrowUp')).toEqual({ does: 'step', step: 'north', nothing: 'keys.none-north' });
  expect(pressed('End')).toMatchObject({ step: 'last' });
  expect(pressed('PageDown')).toMatchObject({ step: 'layer-below' });
});

test('letters of any script are typed, and what belongs to a name after them', () => {
  expect(pressed('x')).toEqual({ does: 'type', letter: 'x' });
  expect(pressed('雄')).toEqual({ does: 'type', letter: '雄' });
  expect(pressed(' ')).toEqual({ does: 'select' });
  expect(pressed(' ', 'xiong')).toEqual({ does: 'type', letter: ' ' });
  expect(pressed('0')).toEqual({ does: 'home' });
  expect(pressed('0', '13')).toEqual({ does: 'type', letter: '0' });
  expect(pressed('Backspace', 'x')).toEqual({ does: 'take-back' });
});

test('what belongs to the browser or the page is left to them', () => {
  expect(pressed('ArrowLeft', '', { altKey: true })).toBeUndefined();
  expect(pressed('f', '', { ctrlKey: true })).toBeUndefined();
  for (const key of ['Tab', 'F5', 'Shift', 'Backspace']) expect(pressed(key)).toBeUndefined();
});
