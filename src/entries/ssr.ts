/** `jjj-atlas/ssr`: what a server writes where a map will be. Needs no browser, opens nothing and starts nothing. */
export { type PlaceholderOptions, placeholder } from '../core/placeholder.js';
