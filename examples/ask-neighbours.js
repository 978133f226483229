const map = document.querySelector('#region');
const request = {
  ask: 'neighbours',
  layers: [{ layer: 'income', variant: 'prefecture-urban' }],
  subject: { kind: 'unit', level: 'prefecture', code: '110100' },
};
let answer;
for await (answer of map.query(request)) document.querySelector('#summary').textContent = answer.summary.en;
const lines = answer.tables[0].rows.map(
  ([unit, km, yuan]) => `${unit.en}: ${yuan} yuan${km === null ? '' : `, ${km.toFixed(0)} km of border`}`,
);
document
  .querySelector('#answer')
  .replaceChildren(...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })));
