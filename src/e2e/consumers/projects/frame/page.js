const atlas = 'https://maps.example';
const frame = document.querySelector('iframe');
frame.src = `${atlas}/embed.html?${new URLSearchParams({
  layers: 'income',
  view: '39.52,116.7,9',
  theme: 'light',
  locale: 'en',
  'parent-origin': location.origin,
})}`;

addEventListener('message', ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== atlas || data.type !== 'jjj-atlas') return;
  if (data.report === 'feature-selected') {
    document.querySelector('output').textContent = data.feature?.properties.name_en ?? '';
  }
});
const command = (what) => frame.contentWindow.postMessage({ type: 'jjj-atlas', version: 1, ...what }, atlas);
document.querySelector('#dark').addEventListener('click', () => command({ command: 'set-theme', theme: 'dark' }));
document.querySelector('#layer').addEventListener('click', () => {
  command({ command: 'set-layers', layers: ['income', 'railways'] });
});
document.querySelector('#close').addEventListener('click', () => frame.remove());
