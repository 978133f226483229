import { libraryFile } from '../core/asset-base.js';
import url from './import-worker.js?worker&url';

/** Where the worker is: beside the bundle, wherever that is served from, or in the folder that the host has named. */
export function defaultImportWorkerUrl(): string {
  return libraryFile(new URL(url, import.meta.url).href);
}
