/** What went wrong, for code that has to tell cases apart. */
export type AtlasErrorCode =
  | 'file-missing'
  | 'file-forbidden'
  | 'server-error'
  | 'network-failed'
  | 'not-flatgeobuf'
  | 'file-truncated'
  | 'file-corrupt'
  | 'geojson-invalid'
  | 'file-changed'
  | 'file-too-large'
  | 'no-index'
  | 'geometry-unsupported'
  | 'crs-unsupported'
  | 'sidecar-invalid'
  | 'catalog-invalid'
  | 'layer-unknown'
  | 'column-unknown'
  | 'value-invalid'
  | 'query-invalid'
  | 'query-empty'
  | 'query-failed'
  | 'query-too-large'
  | 'shape-invalid'
  | 'index-invalid'
  | 'figures-invalid'
  | 'figures-undivided'
  | 'position-invalid'
  | 'drawing-invalid'
  | 'link-outdated'
  | 'drawing-failed'
  | 'version-newer'
  | 'import-refused'
  | 'service-refused'
  | 'store-failed'
  | 'save-refused'
  | 'project-invalid'
  | 'tiles-refused'
  | 'webgl-unavailable'
  | 'webgl-lost';

/** Values named by an error's message, for showing the same error in another language. */
export type AtlasErrorDetails = Readonly<Record<string, string | number>>;

/**
 * Every failure the atlas reports. The English message says what was expected, what came and what to do;
 * `code` and `details` let an element say the same in the reader's language.
 */
export class AtlasError extends Error {
  readonly code: AtlasErrorCode;
  readonly details: AtlasErrorDetails;

  constructor(
    code: AtlasErrorCode,
    message: string,
    options: { readonly details?: AtlasErrorDetails; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AtlasError';
    this.code = code;
    this.details = options.details ?? {};
  }
}
