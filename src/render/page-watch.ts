/**
 * Tells when the page is about to be printed and when that is over, until the function returned is called. Some ways to
 * print say it by an event, some by the medium alone.
 */
export function watchPrinting(begun: () => void, over: () => void): () => void {
  const end = new AbortController();
  const { signal } = end;
  addEventListener('beforeprint', begun, { signal });
  addEventListener('afterprint', over, { signal });
  const print = matchMedia('print');
  print.addEventListener('change', () => (print.matches ? begun() : over()), { signal });
  return () => end.abort();
}

/** Tells when a CSS pixel has come to be another number of pixels: by page zoom, or on another screen. */
export function watchPixelRatio(changed: () => void): () => void {
  let known = devicePixelRatio;
  let query = matchMedia(`(resolution: ${known}dppx)`);
  const look = () => {
    if (devicePixelRatio === known) return;
    known = devicePixelRatio;
    query.removeEventListener('change', look);
    query = matchMedia(`(resolution: ${known}dppx)`);
    query.addEventListener('change', look);
    changed();
  };
  query.addEventListener('change', look);
  // Not every change of the one is told as a change of the other.
  addEventListener('resize', look);
  return () => {
    query.removeEventListener('change', look);
    removeEventListener('resize', look);
  };
}
