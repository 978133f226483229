import type { AddressKind } from './address-kind.js';

/** The kinds there are; each is fetched with the first address that is given. */
const kinds: readonly (() => Promise<AddressKind>)[] = [
  async () => (await import('./tile-addresses.js')).tileAddresses,
  async () => (await import('../map/feature-service-kind.js')).featureServiceKind,
];

/** The kind of an address; undefined for a file. */
export async function kindOfAddress(address: URL): Promise<AddressKind | undefined> {
  const known = await Promise.all(kinds.map((load) => load()));
  return known.find((kind) => kind.recognises(address));
}
