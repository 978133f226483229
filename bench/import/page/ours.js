/* What the bench does with the atlas as it is published. */
const map = document.querySelector('jjj-map');

globalThis.ready = () => map.whenReady().then(() => 1);

/** Adds the chosen file. @returns features; the marks say when. */
globalThis.addFile = async (choice) => {
  const [file] = document.querySelector('input').files;
  performance.mark('begin');
  const layer = await map.addLayer(file, choice);
  await map.whenReady();
  performance.mark('end');
  const { status } = map.viewer.state.layers.find(({ id }) => id === layer);
  return status.featureCount;
};
