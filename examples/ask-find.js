const map = document.querySelector('#region');
const request = {
  ask: 'find',
  layers: [
    {
      layer: 'stations',
      variant: 'high-speed',
      where: { column: 'opened', is: 'at-least', value: '2019' },
    },
  ],
};
let answer;
for await (answer of map.query(request)) document.querySelector('#summary').textContent = answer.summary.en;
const lines = [...answer.features].map(({ name, properties }) => `${name.en}, since ${properties.opened}`);
document
  .querySelector('#answer')
  .replaceChildren(...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })));
