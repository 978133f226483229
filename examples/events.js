const map = document.querySelector('#region');

map.addEventListener('jjj-feature-selected', (event) => {
  // The page shows the attributes, so that no feature panel has to.
  event.preventDefault();
  const rows = Object.entries(event.detail?.properties ?? {}).filter(([, value]) => value !== null);
  document
    .querySelector('#feature')
    .replaceChildren(
      ...rows.flatMap(([column, value]) => [
        Object.assign(document.createElement('dt'), { textContent: column }),
        Object.assign(document.createElement('dd'), { textContent: String(value) }),
      ]),
    );
});

map.addEventListener('jjj-view-changed', ({ detail }) => {
  const [lon, lat] = detail.center;
  document.querySelector('#view').textContent =
    `${lon.toFixed(5)}, ${lat.toFixed(5)} at zoom ${detail.zoom.toFixed(1)}`;
});

map.addEventListener('jjj-error', ({ detail }) => {
  document.querySelector('#view').textContent = detail.message;
});
