const map = document.querySelector('#region');
const request = {
  ask: 'corridor',
  layers: [{ layer: 'stations', variant: 'high-speed' }],
  along: {
    layer: 'railways',
    variant: 'all',
    where: { column: 'line_zh', is: 'equal', value: '京沪高速铁路' },
  },
  distanceMeters: 5000,
};
let answer;
for await (answer of map.query(request)) document.querySelector('#summary').textContent = answer.summary.en;
const lines = [...answer.features].map(
  ({ name, measures }) => `${(measures.alongMeters / 1000).toFixed(1)} km: ${name.en}`,
);
document
  .querySelector('#answer')
  .replaceChildren(...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })));
