/** How long a page waits for a map that does not come. */
const patienceMs = 8000;

/**
 * Does something after the first map of the page is drawn, so that it takes nothing from it; or, where no map comes, after
 * some seconds. Nothing happens outside a browser.
 */
export function followFirstPicture(what: () => void): void {
  if (typeof document === 'undefined') return;
  let done = false;
  const follow = () => {
    if (done) return;
    done = true;
    what();
  };
  document.addEventListener('jjj-ready', follow, { once: true });
  setTimeout(follow, patienceMs);
}
