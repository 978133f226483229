import url from './data-worker.js?worker&url';

/** Where the build has put the worker: beside the bundle, wherever that is served from. */
export const defaultWorkerUrl: string = new URL(url, import.meta.url).href;
