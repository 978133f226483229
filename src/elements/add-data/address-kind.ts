import type { LocalizedText } from '../../core/localized-text.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';

/** One thing that an address has to offer, such as a layer of a map service. */
export interface AddressOffer {
  readonly id: string;
  readonly title: LocalizedText;
  /** What it is, and what the reader should know before choosing it. */
  readonly description?: LocalizedText;
  /**
   * Adds it to the map.
   *
   * @returns what it is called; undefined where a copy of the file is to be read in place of it.
   */
  add(viewer: ViewerContract, signal: AbortSignal): Promise<LocalizedText | undefined>;
}

/** A kind of address that is no file to be read whole: a service, an archive of tiles. */
export interface AddressKind {
  readonly id: string;
  /** Whether an address is of this kind, by its looks; nothing is fetched for it. */
  recognises(address: URL): boolean;
  /**
   * Asks what there is at the address.
   *
   * @throws {AtlasError} why nothing of it can be added. Rejects with the signal's reason on abort.
   */
  offers(address: URL, signal: AbortSignal): Promise<readonly AddressOffer[]>;
}
