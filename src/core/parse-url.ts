/**
 * Reads an address, which `URL.canParse` would say of more easily where every browser had it.
 *
 * @param base - What a relative address starts from.
 * @returns undefined for what is no address.
 */
export function parseUrl(address: string | URL, base?: string | URL): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
