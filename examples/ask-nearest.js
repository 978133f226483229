const map = document.querySelector('#region');
const request = {
  ask: 'nearest',
  layers: [{ layer: 'stations', variant: 'all' }],
  subject: {
    kind: 'point',
    lngLat: [115.93, 39.05],
  },
  count: 5,
};
let answer;
for await (answer of map.query(request)) document.querySelector('#summary').textContent = answer.summary.en;
const lines = [...answer.features].map(
  ({ name, measures }) => `${name.en}: ${(measures.distanceMeters / 1000).toFixed(1)} km`,
);
document
  .querySelector('#answer')
  .replaceChildren(...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })));
