import { AtlasError } from '../core/atlas-error.js';

/** A file on a server, as errors name it. */
export interface RemoteFile {
  readonly url: string;
  /** Last segment of the address. */
  readonly file: string;
}

/** Names a file by the last segment of its address. */
export function remoteFile(url: string): RemoteFile {
  const segment = url.split(/[?#]/, 1)[0]?.split('/').at(-1);
  return { url, file: segment || url };
}

/** What a status other than 200 and 206 means. */
export function statusError({ url, file }: RemoteFile, status: number): AtlasError {
  const details = { file, url, status };
  if (status === 404 || status === 410) {
    return new AtlasError(
      'file-missing',
      `${file} was expected at ${url}, but the server has no such file (status ${status}). ` +
        'Upload it there, or correct the address of the geodata.',
      { details },
    );
  }
  if (status === 401 || status === 403) {
    return new AtlasError(
      'file-forbidden',
      `${file} was expected to be readable by everybody, but the server refuses it (status ${status}). ` +
        'Check its access rights.',
      { details },
    );
  }
  return new AtlasError(
    'server-error',
    `${file} was expected, but the server failed while sending it (status ${status}). ` +
      'Try again later, or ask whoever runs the server.',
    { details },
  );
}

/** The server sent another range than it was asked for. */
export function wrongRange({ url, file }: RemoteFile, asked: number, sent: number): AtlasError {
  return new AtlasError(
    'server-error',
    `${file} was asked for from byte ${asked}, but the server sent it from byte ${sent}. ` +
      'Its range requests are broken; turn them off or repair them.',
    { details: { file, url, status: 206, expected: asked, received: sent } },
  );
}

/** The server sent more than it was asked for, though it said that it sent a range. */
export function tooManyBytes({ url, file }: RemoteFile): AtlasError {
  return new AtlasError(
    'server-error',
    `${file} was asked for by a range of bytes, but the server sent more than the range. It may compress what it ` +
      'sends: turn off compression for .fgb files.',
    { details: { file, url, status: 206 } },
  );
}

/** The server sent a range in a compressed form, so that positions in it mean nothing. */
export function compressedRange({ url, file }: RemoteFile, encoding: string): AtlasError {
  return new AtlasError(
    'server-error',
    `${file} was asked for by a range of bytes, but the server compressed the range (${encoding}), so that its ` +
      'bytes cannot be placed. Turn off compression for .fgb files.',
    { details: { file, url, status: 206, encoding } },
  );
}

/** A compressed file on a server that does not send, or does not let this page see, ranges of it. */
export function rangesMissing({ url, file }: RemoteFile, cause: unknown): AtlasError {
  return new AtlasError(
    'server-error',
    `${file} is compressed and can be read by range requests only, but the server did not answer one. Turn them on, ` +
      'and let other origins see Content-Range.',
    { details: { file, url, status: 200 }, cause },
  );
}

/** No answer, or one that broke off. */
export function networkFailed({ url, file }: RemoteFile, cause: unknown): AtlasError {
  return new AtlasError(
    'network-failed',
    `${file} could not be fetched: the server was not reached, the connection broke off, or the server does not ` +
      'allow this page to read it. Check the connection and try again.',
    { details: { file, url }, cause },
  );
}

/** Nothing came for a while. */
export function transferStalled({ url, file }: RemoteFile, seconds: number): AtlasError {
  return new AtlasError(
    'network-failed',
    `${file} was expected, but the server sent nothing for ${seconds} seconds. Check the connection and try again.`,
    { details: { file, url, stalledSeconds: seconds } },
  );
}

/** More bytes than are read in one piece. */
export function fileTooLarge({ url, file }: RemoteFile, bytes: number, limit: number): AtlasError {
  return new AtlasError(
    'file-too-large',
    `${file} is ${bytes} bytes or more, but at most ${limit} bytes are read in one piece. ` +
      'Turn on range requests on the server, or split the file.',
    { details: { file, url, bytes, limit } },
  );
}

/** The parts that came do not belong to the same file. */
export function fileChanged({ url, file }: RemoteFile): AtlasError {
  return new AtlasError(
    'file-changed',
    `${file} changed on the server while it was being read. Try again; if it happens often, publish new data ` +
      'under a new address.',
    { details: { file, url } },
  );
}
