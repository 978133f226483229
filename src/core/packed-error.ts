import { AtlasError, type AtlasErrorCode, type AtlasErrorDetails } from './atlas-error.js';

/** An error as data: structured clone would lose its class and code. */
export interface Failure {
  /** Undefined for an error that is not an {@link AtlasError}. */
  readonly code: AtlasErrorCode | undefined;
  readonly message: string;
  readonly details: AtlasErrorDetails;
  /** True when it was no failure: something newer has ended the task. */
  readonly isAbort: boolean;
}

/** Packs an error for `postMessage`. */
export function packError(error: unknown): Failure {
  if (error instanceof AtlasError)
    return { code: error.code, message: error.message, details: error.details, isAbort: false };
  const message = error instanceof Error ? error.message : String(error);
  return { code: undefined, message, details: {}, isAbort: error instanceof Error && error.name === 'AbortError' };
}

/** Makes the error again on the other side. */
export function unpackError({ code, message, details, isAbort }: Failure): Error {
  if (isAbort) return new DOMException(message, 'AbortError');
  return code ? new AtlasError(code, message, { details }) : new Error(message);
}
