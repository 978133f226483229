/** What tells one version of a file from another; each undefined when the server or the browser keeps it back. */
export interface FileVersion {
  readonly total: number | undefined;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
}

/** Thrown inside the reader when an answer belongs to another version of the file than those before. */
export class FileReplaced extends Error {
  override readonly name = 'FileReplaced';
  /** True when nothing but the ETag differs, which some servers change with every answer. */
  readonly tagOnly: boolean;

  constructor(tagOnly: boolean) {
    super('The file was replaced while it was open.');
    this.tagOnly = tagOnly;
  }
}

/** How answers are held against the version that was opened. */
export interface VersionCheck {
  readonly version: FileVersion;
  /** False once the server was seen to change its ETag without changing the file. */
  readonly trustTag: boolean;
}

/**
 * Compares an answer with the version opened. What either leaves out is not compared.
 *
 * @throws {FileReplaced} when they differ.
 */
export function requireSameVersion({ version, trustTag }: VersionCheck, answer: FileVersion): void {
  const sizeHolds = same(version.total, answer.total);
  const dateHolds = same(version.lastModified, answer.lastModified);
  const tagHolds = same(version.etag, answer.etag);
  if (sizeHolds && dateHolds && (tagHolds || !trustTag)) return;
  const dated = version.lastModified !== undefined && answer.lastModified !== undefined;
  throw new FileReplaced(sizeHolds && dateHolds && dated);
}

/** A version from the headers of an answer; a weak and a strong tag of the same file differ in a prefix only. */
export function versionOf(headers: Headers, total: number | undefined): FileVersion {
  return {
    total,
    etag: headers.get('ETag')?.replace(/^W\//, '') ?? undefined,
    lastModified: headers.get('Last-Modified') ?? undefined,
  };
}

function same<T>(one: T | undefined, other: T | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}
