/** Waits, and resolves with false: the side of a race that nothing came of. */
export function pause(ms: number): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), ms);
  });
}
