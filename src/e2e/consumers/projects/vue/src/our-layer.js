/** A layer of our own: a file of ours, how it looks, what a click says. */
export const parks = {
  id: 'parks',
  title: { en: 'Parks', zh: '公园' },
  source: new URL('parks.geojson', document.baseURI).href,
  symbology: { kind: 'polygons', color: { light: '#d000d0', dark: '#d000d0' } },
};
