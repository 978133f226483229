/** Lower case, without accents, spaces and punctuation, so that “Xi’an” is found by "xian" and "Ｇ４" by "g4". */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{P}\p{S}\s]/gu, '');
}
