import { AtlasError, type AtlasErrorCode, type AtlasErrorDetails } from '../core/atlas-error.js';
import type { LngLat } from '../core/bbox.js';
import type { LoadedSource, LoadProgress } from '../core/data-client.js';

/** A question that has one answer. */
export type WorkerTask =
  | { readonly kind: 'load'; readonly url: string }
  | { readonly kind: 'identify'; readonly url: string; readonly lngLat: LngLat; readonly toleranceMeters: number };

/** What the client sends. Answers carry the same id. */
export type ToWorker =
  | { readonly kind: 'task'; readonly id: number; readonly task: WorkerTask }
  | { readonly kind: 'abort'; readonly id: number };

/** What a task gives. */
export type TaskAnswer = LoadedSource | readonly number[];

/** What the worker sends; `ready` once, before everything else. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: LoadProgress }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: TaskAnswer }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: Failure };

/** An error as data: structured clone would lose its class and code. */
export interface Failure {
  /** Undefined for an error that is not an {@link AtlasError}. */
  readonly code: AtlasErrorCode | undefined;
  readonly message: string;
  readonly details: AtlasErrorDetails;
}

/** Packs an error for `postMessage`. */
export function packError(error: unknown): Failure {
  if (error instanceof AtlasError) return { code: error.code, message: error.message, details: error.details };
  return { code: undefined, message: error instanceof Error ? error.message : String(error), details: {} };
}

/** Makes the error again on the other side. */
export function unpackError({ code, message, details }: Failure): Error {
  return code ? new AtlasError(code, message, { details }) : new Error(message);
}
