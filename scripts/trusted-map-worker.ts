import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const policy = fileURLToPath(new URL('../src/core/trusted-script-url.ts', import.meta.url));

/** How MapLibre starts its worker: with a string, which a page with Trusted Types refuses. */
const starts = /new Worker\((\w+)(?=[,)])/g;

/**
 * Lets MapLibre start its worker by the atlas's own Trusted Types policy: the two places where it calls `new Worker` get
 * the trusted form of the address that it gives, which is the one that the atlas has set.
 *
 * @throws {Error} when there are not two such places, as in another version of MapLibre.
 */
export function trustedMapWorker(): Plugin {
  return {
    name: 'trusted-map-worker',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/maplibre-gl\/dist\/maplibre-gl\.mjs$/.test(id.split('?')[0] ?? '')) return undefined;
      const count = code.match(starts)?.length;
      if (count !== 2)
        throw new Error(`MapLibre starts workers in ${count ?? 0} places, not in 2: see ${import.meta.url}`);
      const patched = code.replace(starts, 'new Worker(jjjTrusted($1)');
      return {
        code: `import { trustedScriptUrl as jjjTrusted } from ${JSON.stringify(policy)};\n${patched}`,
        map: null,
      };
    },
  };
}
