/* `jjj-atlas/reading-settings.js`: `<jjj-reading-settings>` alone. It joins a map whenever that comes. */
export { JjjReadingSettings } from '../elements/reading-settings/reading-settings.js';
