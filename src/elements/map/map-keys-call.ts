/** Fetches the program for keys when the picture has the focus. */
export function awaitKeys(container: HTMLElement, signal: AbortSignal): void {
  // Without it the keys still move the map.
  const fetchKeys = () => import('./map-keys.js').catch(() => {});
  container.addEventListener('focusin', fetchKeys, { signal });
  if (container.matches(':focus-within')) void fetchKeys();
}
