const map = document.querySelector('#region');
const request = {
  ask: 'summarise',
  layers: [{ layer: 'railways', variant: 'all' }],
  subject: { kind: 'unit', level: 'prefecture', code: '131000' },
};
let answer;
for await (answer of map.query(request)) document.querySelector('#summary').textContent = answer.summary.en;
const lines = answer.tables
  .find(({ id }) => id.startsWith('year-'))
  .rows.map(([year, , km]) => `${year.en ?? year}: ${km.toFixed(1)} km`);
document
  .querySelector('#answer')
  .replaceChildren(...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })));
