const map = document.querySelector('#region');
const request = {
  ask: 'buffer',
  layers: [{ layer: 'industrial-clusters' }],
  subject: {
    kind: 'features',
    layer: 'stations',
    variant: 'high-speed',
    where: { column: 'hsr_opened', is: 'at-least', value: '2019' },
  },
  distancesMeters: [10000, 30000],
};
let answer;
for await (answer of map.query(request)) document.querySelector('#summary').textContent = answer.summary.en;
const lines = [...answer.features].map(
  ({ name, measures, certainty }) => `${name.en}: ${Math.round(measures.distanceMeters)} m, ${certainty}`,
);
document
  .querySelector('#answer')
  .replaceChildren(...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })));
