import { fileURLToPath } from 'node:url';

/** Vite alias: `deck.gl` re-exports its React wrapper, and React is not installed. */
export const withoutReact: Readonly<Record<string, string>> = {
  '@deck.gl/react': fileURLToPath(new URL('../src/render/react-absent.ts', import.meta.url)),
};
