/* `jjj-atlas/layer-list.js`: `<jjj-layer-list>` alone. It joins a map whenever that comes. */
export { JjjLayerList } from '../elements/layer-list/layer-list.js';
