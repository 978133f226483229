const map = document.querySelector('#region');
const request = {
  ask: 'within',
  layers: [{ layer: 'industrial-clusters' }],
  subject: { kind: 'unit', level: 'prefecture', code: '131000' },
};
let answer;
for await (answer of map.query(request)) document.querySelector('#summary').textContent = answer.summary.en;
const lines = [...answer.features].map(({ name }) => name.en);
document
  .querySelector('#answer')
  .replaceChildren(...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })));
