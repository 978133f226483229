/**
 * The row a key moves to in a table of rows; undefined for other keys.
 *
 * @param active - Row now; -1 for none.
 * @param pageLength - Rows of one page.
 */
export function rowAfterKey(key: string, active: number, count: number, pageLength: number): number | undefined {
  const target = targetOf(key, active, count, pageLength);
  if (target === undefined || count === 0) return undefined;
  return Math.min(count - 1, Math.max(0, target));
}

function targetOf(key: string, active: number, count: number, pageLength: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + pageLength;
    case 'PageUp':
      return active - pageLength;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
