/** First and last byte of a part of a file, both included. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Reads a `Range` header that asks for one range of bytes.
 *
 * @param header - The header as it came; undefined when there was none.
 * @param size - Bytes of the whole file.
 * @returns The range cut to the file; `whole` when the header is absent, malformed or asks for several ranges, which a
 *   server may answer with the whole file; `unsatisfiable` when it lies beyond the end.
 * @see RFC 9110 §14.2
 */
export function readByteRange(header: string | undefined, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.replaceAll(' ', '') ?? '');
  const [from = '', to = ''] = match?.slice(1) ?? [];
  if (from === '' && to === '') return 'whole';
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < first) return 'whole';
  return first > last ? 'unsatisfiable' : { first, last };
}
