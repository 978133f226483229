/* `jjj-atlas/region-profile.js`: `<jjj-region-profile>` alone. It joins a map whenever that comes. */
export { JjjRegionProfile } from '../elements/region-profile/region-profile.js';
