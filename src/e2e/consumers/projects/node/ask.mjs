import { catalog } from 'jjj-atlas/catalog';
import { openAtlas } from 'jjj-atlas/query';

/* Asks on a server which prefecture lies around a position; the address of the geodata comes as the first word. */

const atlas = openAtlas({ catalog, geodataBase: new URL('geodata/', process.argv[2]) });
const { features } = await atlas.answer({
  ask: 'identify',
  layers: [{ layer: 'income' }],
  subject: { kind: 'point', lngLat: [116.7, 39.52] },
});
console.log(JSON.stringify({ features: features.length, first: [...features][0]?.name.en }));
