/** A number as a reader types it; undefined for what is none. */
export function typedNumber(text: string): number | undefined {
  const plain = text.trim().replace('−', '-').replace('．', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return undefined;
  return Number(plain);
}

/** Numbers separated by commas, semicolons or spaces; undefined when there is none or one of them is no number. */
export function typedNumbers(text: string): readonly number[] | undefined {
  const pieces = text.split(/[\s,，、;；]+/).filter((piece) => piece !== '');
  const numbers = pieces.flatMap((piece) => typedNumber(piece) ?? []);
  return pieces.length > 0 && numbers.length === pieces.length ? numbers : undefined;
}

/** Kilometres as typed, in metres without the noise of the last digits. */
export function metresOf(kilometres: number): number {
  return Number((kilometres * 1000).toPrecision(12));
}
