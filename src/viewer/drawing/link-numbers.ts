/** Characters that an address carries as they are, five bits each; the upper half says that more follow. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** More characters than a coordinate needs make no number. */
const mostCharacters = 7;

/** Whole numbers as text, small ones short: the sign in the lowest bit, then five bits to a character, lowest first. */
export function writeNumbers(numbers: readonly number[]): string {
  return numbers.map(writeNumber).join('');
}

function writeNumber(value: number): string {
  let rest = value < 0 ? -value * 2 - 1 : value * 2;
  let text = '';
  while (rest > 31) {
    text += alphabet[32 + (rest % 32)];
    rest = Math.floor(rest / 32);
  }
  return text + (alphabet[rest] ?? '');
}

/** Reads what {@link writeNumbers} wrote; undefined when it is anything else. */
export function readNumbers(text: string): readonly number[] | undefined {
  const numbers: number[] = [];
  let value = 0;
  let place = 0;
  for (const character of text) {
    const digit = alphabet.indexOf(character);
    if (digit < 0 || place >= mostCharacters) return undefined;
    value += (digit % 32) * 32 ** place;
    place += 1;
    if (digit >= 32) continue;
    numbers.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2);
    [value, place] = [0, 0];
  }
  return place === 0 ? numbers : undefined;
}
