const map = document.querySelector('#region');
await map.whenReady();
map.viewer.setThematic({
  level: 'prefecture',
  figure: { indicator: 'income_urban', year: 2020, measure: 'value' },
  classing: { method: 'natural-breaks', classCount: 5 },
  palette: 'yellow-orange-brown',
  form: 'gaps',
});
map.viewer.subscribe(({ thematic }) => {
  if (thematic.phase !== 'made') return;
  const { known, borders } = thematic.map.gaps;
  document.querySelector('#summary').textContent = `${known} of ${borders} borders have a figure on both sides.`;
});
