import type { ReactiveControllerHost } from 'lit';
import { AtlasError } from '../../core/atlas-error.js';
import type { QueryLayer } from '../../core/query-request.js';
import type { SidecarColumn } from '../../core/sidecar.js';
import type { NamedFeature } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';

/** A list that is being read, is here, or could not be read. */
export type Listing<T> =
  | { readonly phase: 'loading' }
  | { readonly phase: 'here'; readonly items: readonly T[] }
  | { readonly phase: 'failed'; readonly error: AtlasError };

/** Names and columns of layers that an element needs, read when first asked for and kept while its map is the same. */
export class LayerLists {
  readonly #host: ReactiveControllerHost;
  #viewer: ViewerContract | undefined;
  readonly #names = new Map<string, Listing<NamedFeature>>();
  readonly #columns = new Map<string, Listing<SidecarColumn>>();

  /** @param host - Is drawn again when a list has come. */
  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Names of a layer's features; see `namesOf` of a viewer. */
  names(viewer: ViewerContract, layer: string, variant?: string): Listing<NamedFeature> {
    return this.#listing(viewer, this.#names, layer, variant, () => viewer.namesOf(layer, variant));
  }

  /** Columns of a layer's files; see `columnsOf` of a viewer. */
  columns(viewer: ViewerContract, layer: string, variant?: string): Listing<SidecarColumn> {
    return this.#listing(viewer, this.#columns, layer, variant, () => viewer.columnsOf(layer, variant));
  }

  /** Columns that are here, by layer. */
  columnsByLayer(viewer: ViewerContract, layers: readonly QueryLayer[]): ReadonlyMap<string, readonly SidecarColumn[]> {
    return new Map(
      layers.flatMap(({ layer, variant }) => {
        const listing = this.columns(viewer, layer, variant);
        return listing.phase === 'here' ? [[layer, listing.items] as const] : [];
      }),
    );
  }

  /** Reads again what could not be read. */
  retry(): void {
    for (const lists of [this.#names, this.#columns]) {
      for (const [key, { phase }] of lists) if (phase === 'failed') lists.delete(key);
    }
    this.#host.requestUpdate();
  }

  #listing<T>(
    viewer: ViewerContract,
    lists: Map<string, Listing<T>>,
    layer: string,
    variant: string | undefined,
    read: () => Promise<readonly T[]>,
  ): Listing<T> {
    if (viewer !== this.#viewer) this.#reset(viewer);
    const key = `${layer} ${variant ?? viewer.state.layers.find(({ id }) => id === layer)?.variant}`;
    const known = lists.get(key);
    if (known) return known;
    const loading: Listing<T> = { phase: 'loading' };
    lists.set(key, loading);
    const put = (listing: Listing<T>) => {
      if (lists.get(key) !== loading) return;
      lists.set(key, listing);
      this.#host.requestUpdate();
    };
    void Promise.resolve()
      .then(read)
      .then(
        (items) => put({ phase: 'here', items }),
        (reason: unknown) => put({ phase: 'failed', error: asAtlasError(reason) }),
      );
    return loading;
  }

  #reset(viewer: ViewerContract): void {
    this.#viewer = viewer;
    this.#names.clear();
    this.#columns.clear();
  }
}

function asAtlasError(reason: unknown): AtlasError {
  if (reason instanceof AtlasError) return reason;
  const message = reason instanceof Error ? reason.message : String(reason);
  return new AtlasError('network-failed', `The list could not be read: ${message}. Try again.`, { cause: reason });
}
