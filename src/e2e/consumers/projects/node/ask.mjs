import { catalog } from 'jjj-atlas/catalog';
import { openAtlas } from 'jjj-atlas/query';

/* Asks on a server which prefecture lies around a position; the address of the geodata's server is the first word. */

const atlas = openAtlas({ catalog, geodataBase: new URL('geodata/', process.argv[2]) });
const answer = await atlas.answer({
  ask: 'identify',
  layers: [{ layer: 'income' }],
  lngLat: [116.7, 39.52],
  toleranceMeters: 0,
});
process.stdout.write(JSON.stringify([...answer.features].map(({ name }) => name.en)));
