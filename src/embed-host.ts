/*
 * For pages that embed `embed.html` in an iframe: gives each such frame the height it asks for. A message counts only
 * when it comes from the window of a frame whose address is that page of this script's own server, and from its origin.
 */
const page = new URL(/* @vite-ignore */ '../embed.html', import.meta.url);
const [leastPx, mostPx] = [120, 4000];

function frames(): HTMLIFrameElement[] {
  return [...document.querySelectorAll('iframe')].filter(({ src }) => src.split(/[?#]/)[0] === page.href);
}

addEventListener('message', ({ source, origin, data }: MessageEvent) => {
  if (origin !== page.origin || data?.type !== 'jjj-atlas' || data.version !== 1 || data.report !== 'resize') return;
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || !Number.isFinite(data.height)) return;
  frame.style.height = `${Math.min(mostPx, Math.max(leastPx, data.height))}px`;
});

// A frame may have told its height before this script came; the question is harmless, whoever gets it.
for (const { contentWindow } of frames()) {
  contentWindow?.postMessage({ type: 'jjj-atlas', version: 1, command: 'measure' }, '*');
}
