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
  let end = new AbortController();
  const watch = () => {
    end = new AbortController();
    const told = () => {
      end.abort();
      watch();
      changed();
    };
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', told, { signal: end.signal });
  };
  watch();
  return () => end.abort();
}
