/* `jjj-atlas/feature-panel.js`: `<jjj-feature-panel>` alone. It joins a map whenever that comes. */
export { JjjFeaturePanel } from '../elements/feature-panel/feature-panel.js';
