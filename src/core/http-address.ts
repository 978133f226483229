import { AtlasError } from './atlas-error.js';
import { parseUrl } from './parse-url.js';

/**
 * The absolute form of an address that a host page gives: http or https, as nothing else has files to read.
 *
 * @param name - What it is the address of, for the error.
 * @throws {AtlasError} `value-invalid` for `javascript:`, `data:`, `file:` and the like, and for what is no address.
 */
export function httpAddress(given: string, base: string, name: string): string {
  const url = parseUrl(given, base);
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url.href;
  const [expected, received] = ['an http or https address', given.slice(0, 80)];
  throw new AtlasError('value-invalid', `${name} should be ${expected}, but it is "${received}". Correct it.`, {
    details: { name, expected, received },
  });
}
