/*
 * Whether the browser keeps data of the reader's own, in a place that is read without opening a database.
 */

const mark = 'jjj-atlas-own';

/** True when something was kept and nobody has forgotten it since; false where the browser lets nobody look. */
export function somethingKept(): boolean {
  try {
    return localStorage.getItem(mark) !== null;
  } catch {
    return false;
  }
}

/** Says for the next visit whether there is something to bring back. */
export function markKept(kept: boolean): void {
  try {
    if (kept) localStorage.setItem(mark, 'kept');
    else localStorage.removeItem(mark);
  } catch {
    // Where nothing is kept, nothing is brought back.
  }
}
