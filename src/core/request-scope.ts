import { parseUrl } from './parse-url.js';
/** What a host page sends along with requests, and where to. */
export interface RequestScope {
  /** As `fetch` has it. */
  readonly credentials?: RequestCredentials | undefined;
  /** Such as `Authorization`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Origins that these go to; every one when left out, as for somebody who names each address in code. */
  readonly origins?: readonly string[] | undefined;
}

/** What goes along with one request. */
export interface RequestIdentity {
  readonly credentials: RequestCredentials;
  readonly headers: Readonly<Record<string, string>>;
  readonly redirect: RequestRedirect;
}

/**
 * What goes along with a request to an address. A catalog or a layer names addresses, and is not always the host's own:
 * cookies and headers of the host go to the origins that the host has named and to no other, not even by a redirect.
 *
 * @param url - Absolute.
 */
export function identityFor(url: string, { credentials, headers = {}, origins }: RequestScope): RequestIdentity {
  const isNamed = !origins || origins.includes(new URL(url).origin);
  const sent = isNamed ? headers : {};
  const mayFollow = !origins || Object.keys(sent).length === 0;
  const asked = credentials ?? 'same-origin';
  return {
    credentials: isNamed || asked === 'omit' ? asked : 'same-origin',
    headers: sent,
    redirect: mayFollow ? 'follow' : 'error',
  };
}

/**
 * The origins that a host page has named: its own, that of the folder with its geodata, and those it lists.
 *
 * @param addresses - Absolute addresses or origins; what is neither http nor https has none.
 */
export function originsOf(addresses: readonly string[]): readonly string[] {
  const urls = addresses.flatMap((address) => parseUrl(address) ?? []);
  return [...new Set(urls.filter(({ protocol }) => /^https?:$/.test(protocol)).map(({ origin }) => origin))];
}
