/** A file of the atlas as the build knows it. */
export interface StoredFile {
  /** Below the folder of the page; empty for the page itself. */
  readonly path: string;
  readonly bytes: number;
  /** Of its content, hexadecimal; empty for the page, which a publisher may edit. */
  readonly sha256: string;
}

/** Everything one version of the atlas stores. The build writes it into the script. */
export interface OfflineFiles {
  /** Digest of all that follows. */
  readonly version: string;
  /** Stored before the version is used at all: page, programs, styles. */
  readonly app: readonly StoredFile[];
  /** Stored when the first picture is there, and used once it is complete. */
  readonly data: readonly StoredFile[];
  /** Digest of the data alone: while it stays, the stored data stay. */
  readonly dataVersion: string;
  /** What the page contains when it belongs to this version: the name of its first script. */
  readonly pageMark: string;
}

/** Header that the stored copies carry: what they are. */
export const digestHeader = 'X-Atlas-Sha256';

/** SHA-256 of bytes, hexadecimal. */
export async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Sum of sizes. */
export function bytesOf(files: readonly StoredFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
