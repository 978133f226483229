const map = document.querySelector('#region');
const request = {
  ask: 'identify',
  layers: [{ layer: 'income', variant: 'county-urban' }],
  lngLat: [116.1, 38.99],
  toleranceMeters: 0,
};
let answer;
for await (answer of map.query(request)) document.querySelector('#summary').textContent = answer.summary.en;
const lines = [...answer.features].map(({ name }) => name.en);
document
  .querySelector('#answer')
  .replaceChildren(...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })));
