/*
 * Stands in for `@deck.gl/react` (an alias in the Vite configuration). The `deck.gl` package re-exports its React
 * wrapper, whose React the atlas does not install; without this, no bundler can resolve the import.
 */
export const DeckGL = undefined;
export const useWidget = undefined;
export { DeckGL as default };
