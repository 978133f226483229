/** A side of the globe, as a letter after or before an angle says it. */
export type Side = 'N' | 'S' | 'E' | 'W';

/** An angle as it was written: `side` where a letter said it. */
export interface WrittenAngle {
  readonly degrees: number;
  readonly side?: Side;
}

type Token = { readonly number: string } | { readonly sign: string };

/** Words for sides and signs, and what the reader is taken to mean by them; longest first. */
const words: readonly (readonly [RegExp, string])[] = [
  [/东经|経度|经度|longitude|long|lng|lon/gi, ' E '],
  [/西经/g, ' W '],
  [/北纬|纬度|latitude|lat/gi, ' N '],
  [/南纬/g, ' S '],
  [/[º˚度]/g, '°'],
  [/″|”|“|''|秒/g, '"'],
  [/[′’‘分]/g, "'"],
  [/[、；;=：]/g, ','],
  [/−/g, '-'],
];

/**
 * Reads the angles of a text: decimal degrees, or degrees, minutes and seconds, with or without signs and letters, in
 * ASCII or full width, sides in English letters or Chinese words.
 *
 * @returns undefined when something in the text is no part of an angle, or minutes and seconds are 60 or more.
 */
export function readAngles(text: string): readonly WrittenAngle[] | undefined {
  const plain = words
    .reduce((sum, [word, sign]) => sum.replace(word, sign), text)
    .normalize('NFKC')
    .toUpperCase();
  const tokens = tokensOf(plain);
  const angles = tokens && anglesOf(tokens);
  return angles?.every((angle) => angle !== undefined) ? angles : undefined;
}

function tokensOf(text: string): readonly Token[] | undefined {
  const pattern = /\s*(?:([+-]?\d+(?:\.\d+)?|[+-]?\.\d+)|([NSEW°'",:]))\s*/y;
  const tokens: Token[] = [];
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (!match) return undefined;
    const [, number, sign] = match;
    if (number !== undefined) tokens.push({ number });
    else if (sign !== undefined) tokens.push({ sign });
  }
  return tokens;
}

function anglesOf(tokens: readonly Token[]): readonly (WrittenAngle | undefined)[] {
  return groupsOf(tokens).map(angleOf);
}

/** The tokens of one angle each: letters part them, else degree signs, else a comma, else they are halved. */
function groupsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const isLetter = (token: Token) => 'sign' in token && /[NSEW]/.test(token.sign);
  const [first] = tokens;
  if (tokens.some(isLetter)) {
    const leads = first !== undefined && isLetter(first);
    return cut(tokens, (index) => isLetter(tokens[leads ? index : index - 1] ?? { sign: '' }));
  }
  const isDegrees = (index: number) => {
    const next = tokens[index + 1];
    return 'number' in (tokens[index] ?? {}) && next !== undefined && 'sign' in next && next.sign === '°';
  };
  if (tokens.some((_, index) => isDegrees(index))) return cut(tokens, isDegrees);
  const commas = tokens.filter((token) => 'sign' in token && token.sign === ',').length;
  if (commas === 1) return cut(tokens, (index) => isComma(tokens[index - 1]));
  const halves = commas === 0 && tokens.length % 2 === 0;
  return halves ? cut(tokens, (index) => index * 2 === tokens.length) : [tokens];
}

function isComma(token: Token | undefined): boolean {
  return token !== undefined && 'sign' in token && token.sign === ',';
}

function cut(tokens: readonly Token[], before: (index: number) => boolean): readonly (readonly Token[])[] {
  const groups: Token[][] = [];
  tokens.forEach((token, index) => {
    const last = groups.at(-1);
    if (!last || (index > 0 && before(index))) groups.push([token]);
    else last.push(token);
  });
  // A comma between two angles belongs to neither.
  return groups.map((group) => group.filter((token) => !isComma(token))).filter((group) => group.length > 0);
}

function angleOf(tokens: readonly Token[]): WrittenAngle | undefined {
  const parts = partsOf(tokens);
  const degrees = parts && degreesOf(parts);
  const sides = tokens.flatMap((token) => ('sign' in token && /[NSEW]/.test(token.sign) ? [token.sign as Side] : []));
  if (degrees === undefined || sides.length > 1) return undefined;
  const [side] = sides;
  return side === undefined ? { degrees } : { degrees, side };
}

/** Degrees, minutes and seconds as written; a number without a sign is the part after the one before it. */
function partsOf(tokens: readonly Token[]): readonly (string | undefined)[] | undefined {
  const parts: (string | undefined)[] = [];
  for (const [index, token] of tokens.entries()) {
    if (!('number' in token)) continue;
    const next = tokens[index + 1];
    const signed = next && 'sign' in next ? partSigns.indexOf(next.sign) : -1;
    const part = signed >= 0 ? signed : parts.length;
    if (part < parts.length || part > 2) return undefined;
    parts[part] = token.number;
  }
  return parts;
}

const partSigns = ['°', "'", '"'];

/** Only the last part may have a fraction, only the first a sign. */
function degreesOf(parts: readonly (string | undefined)[]): number | undefined {
  const [whole, minutes = '0', seconds = '0'] = parts;
  if (whole === undefined) return undefined;
  const small = [minutes, seconds];
  const isBroken = parts.slice(0, -1).some((part) => part?.includes('.'));
  if (isBroken || small.some((part) => /^[+-]/.test(part) || Number(part) >= 60)) return undefined;
  const size = Math.abs(Number(whole)) + Number(minutes) / 60 + Number(seconds) / 3600;
  return whole.startsWith('-') ? -size : size;
}
