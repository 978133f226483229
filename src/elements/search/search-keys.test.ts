import { expect, test } from 'vitest';
import { keyStep } from './search-keys.js';

const press = (key: string, active: number, count = 3) =>
  keyStep({ key, altKey: false }, { isOpen: true, active, count });

test('arrows walk round the list', () => {
  expect(press('ArrowDown', -1)).toEqual({ do: 'reach', index: 0 });
  expect(press('ArrowDown', 2)).toEqual({ do: 'reach', index: 0 });
  expect(press('ArrowUp', 0)).toEqual({ do: 'reach', index: 2 });
  expect(press('ArrowUp', -1)).toEqual({ do: 'reach', index: 2 });
});

test('Home and End belong to the field until an option is reached', () => {
  expect(press('Home', -1)).toBeUndefined();
  expect(press('End', -1)).toBeUndefined();
  expect(press('Home', 2)).toEqual({ do: 'reach', index: 0 });
  expect(press('End', 0)).toEqual({ do: 'reach', index: 2 });
});

test('Enter takes the option reached, else the first', () => {
  expect(press('Enter', 1)).toEqual({ do: 'choose', index: 1 });
  expect(press('Enter', -1)).toEqual({ do: 'choose', index: 0 });
  expect(press('Enter', -1, 0)).toBeUndefined();
});

test('Escape closes the list, then clears the field', () => {
  expect(press('Escape', 1)).toEqual({ do: 'close' });
  expect(keyStep({ key: 'Escape', altKey: false }, { isOpen: false, active: -1, count: 0 })).toEqual({ do: 'clear' });
});

test('arrows and Enter open a closed list, Alt and Up closes it', () => {
  const closed = { isOpen: false, active: -1, count: 0 };
  expect(keyStep({ key: 'ArrowDown', altKey: true }, closed)).toEqual({ do: 'open' });
  expect(keyStep({ key: 'Enter', altKey: false }, closed)).toEqual({ do: 'open' });
  expect(keyStep({ key: 'a', altKey: false }, closed)).toBeUndefined();
  expect(keyStep({ key: 'ArrowUp', altKey: true }, { isOpen: true, active: 1, count: 3 })).toEqual({ do: 'close' });
});
