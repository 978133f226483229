import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const litFile = /^(.*\/node_modules\/(?:lit-html|@lit\/reactive-element))\/((?!node\/|is-server).+)$/;
const substitutes = fileURLToPath(new URL('../src/elements/dom-absent.ts', import.meta.url));

/**
 * Takes those files of Lit that ask whether there is a browser before they use it, so that the package can be imported on
 * a server as well as in a browser. They are the same otherwise.
 */
export function litWithoutDom(): Plugin {
  return {
    name: 'lit-without-dom',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (source === '@lit-labs/ssr-dom-shim') return substitutes;
      if (!source.startsWith('.') && !/^(lit|lit-html|@lit)\b/.test(source)) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      const [, folder, file] = litFile.exec(resolved?.id ?? '') ?? [];
      const path = `${folder}/node/${file}`;
      return file !== undefined && existsSync(path) ? path : resolved;
    },
  };
}
