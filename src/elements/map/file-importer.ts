import type { Importer } from '../../core/importer.js';

/** Gives what reads files of the reader's own; its program is fetched by the first call. */
export async function fileImporter(): Promise<Importer> {
  const { createImporter } = await import('../../import/import-client.js');
  return createImporter();
}
