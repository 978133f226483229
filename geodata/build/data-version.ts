import { fileURLToPath } from 'node:url';
import type { BuiltFiles } from './build-files.js';

/** Where the catalog keeps the version of the files it was made for. */
export const dataVersionPath = fileURLToPath(new URL('../../layers/data-version.ts', import.meta.url));

/** Source text of `layers/data-version.ts` for these files: the version that `index.json` states. */
export function dataVersionModule(files: BuiltFiles): string {
  const index = JSON.parse(new TextDecoder().decode(files.get('index.json'))) as { dataVersion: string };
  return [
    '/** Version of the published files, `dataVersion` of `public/geodata/index.json`; permalinks carry it. */',
    `export const dataVersion = '${index.dataVersion}';`,
    '',
  ].join('\n');
}
