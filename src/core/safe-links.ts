const urlPattern = /https?:\/\/[^\s<>"'`，。；、（）【】《》]+/gi;

/** Punctuation of the sentence around an address, not of the address. */
const trailing = /[.,;:!?)\]}]+$/;

/** A piece of a text: plain words, or a link that may be followed. */
export interface TextPiece {
  readonly text: string;
  /** http(s) only; undefined for plain words. */
  readonly url: string | undefined;
}

/**
 * The text itself when it is one absolute http(s) address, else undefined. `javascript:`, `data:` and addresses
 * with a user name in them are refused.
 */
export function safeUrl(text: string): string | undefined {
  const trimmed = text.trim();
  if (!/^https?:\/\//i.test(trimmed)) return undefined;
  const url = parsedUrl(trimmed);
  return url?.username === '' && url.password === '' ? trimmed : undefined;
}

function parsedUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Splits a text into words and http(s) links, in order; joined again they are the text. */
export function splitLinks(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(urlPattern)) {
    const candidate = match[0].replace(trailing, '');
    const url = safeUrl(candidate);
    if (url === undefined) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), url: undefined });
    pieces.push({ text: candidate, url });
    end = match.index + candidate.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), url: undefined });
  return pieces;
}

/** The http(s) addresses in a text, in order, each once. */
export function linksIn(text: string): readonly string[] {
  return [...new Set(splitLinks(text).flatMap((piece) => (piece.url === undefined ? [] : [piece.url])))];
}

/** A text without the http(s) addresses in it, nor the brackets and separators that stood for them alone. */
export function withoutLinks(text: string): string {
  return splitLinks(text)
    .flatMap((piece) => (piece.url === undefined ? [piece.text] : []))
    .join('')
    .replace(/[(（[【]\s*[)）\]】]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:，。；：、)）])/g, '')
    .replace(/([,;:，；：、])(?:\s*[,;:，；：、])+/g, '$1')
    .replace(/^[\s,;:，；：、]+|[\s,;:，；：、]+$/g, '');
}
