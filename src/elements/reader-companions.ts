/*
 * The elements with which a reader has the map shown, read out or printed in another way, in a chunk that comes last: the
 * explorer fetches each when it is first wanted.
 */

export { JjjMapText } from './map-text/map-text.js';
export { JjjReadingSettings } from './reading-settings/reading-settings.js';
