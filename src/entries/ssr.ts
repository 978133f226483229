export { type PlaceholderOptions, placeholder } from '../core/placeholder.js';
