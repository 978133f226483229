/* What a page does that gives the same file to MapLibre. */
/** As it is published, beside this page. */
const { Map: MapLibreMap, setWorkerUrl } = await import(new URL('maplibre-gl.mjs', import.meta.url).href);

setWorkerUrl(new URL('maplibre-gl-worker.mjs', import.meta.url).href);
const map = new MapLibreMap({
  container: 'map',
  style: { version: 8, sources: {}, layers: [] },
  bounds: [113.5, 36, 119.5, 42.5],
  attributionControl: false,
});
const loaded = new Promise((resolve) => map.once('load', resolve));

globalThis.ready = () => loaded.then(() => 1);

const look = {
  points: { type: 'circle', paint: { 'circle-radius': 3, 'circle-color': '#1f5fa8' } },
  lines: { type: 'line', paint: { 'line-width': 2, 'line-color': '#1f5fa8' } },
};

/** @param data - GeoJSON, or the address of it. */
async function draw(data, kind) {
  map.addSource('own', { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
  map.addLayer({ id: 'own', source: 'own', ...look[kind] });
  map.getSource('own').setData(data);
  // The map is idle before the worker has parsed anything, too.
  await new Promise((resolve) => {
    const look = () => {
      if (!map.isSourceLoaded('own') || map.queryRenderedFeatures({ layers: ['own'] }).length === 0) return;
      map.off('idle', look);
      resolve();
    };
    map.on('idle', look);
  });
}

/** Read and parsed by the page, as most pages do. */
globalThis.addParsed = async (kind) => {
  const [file] = document.querySelector('input').files;
  performance.mark('begin');
  const data = kind === 'points' ? await pointsOf(file) : JSON.parse(await file.text());
  await draw(data, kind);
  performance.mark('end');
  return data.features.length;
};

/** Parsed by MapLibre's worker, which is given an address. */
globalThis.addAddress = async (kind, file, count) => {
  performance.mark('begin');
  await draw(new URL(file, document.baseURI).href, kind);
  performance.mark('end');
  return count;
};

function pointsOf(file) {
  return new Promise((resolve, reject) => {
    globalThis.Papa.parse(file, {
      header: true,
      dynamicTyping: true,
      skipEmptyLines: true,
      error: reject,
      complete: ({ data }) => resolve({ type: 'FeatureCollection', features: data.map(pointOf) }),
    });
  });
}

function pointOf({ lon, lat, ...properties }) {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } };
}
