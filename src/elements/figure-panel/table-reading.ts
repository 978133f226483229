import type { ReactiveControllerHost } from 'lit';
import { AtlasError } from '../../core/atlas-error.js';
import type { FigureTable } from '../../statistics/figure-table.js';
import type { ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { FigureOffers } from './figure-offers.js';

type Reading =
  | { readonly phase: 'loading' }
  | { readonly phase: 'here'; readonly offers: FigureOffers }
  | { readonly phase: 'failed'; readonly error: AtlasError };

/**
 * The table of figures of a map, read when it is first asked for and kept while the map is the same; read again when the
 * reader's own data change, and the one before stays until then.
 */
export class TableReading {
  readonly #host: ReactiveControllerHost;
  #viewer: ViewerContract | undefined;
  #own: ViewerState['own'] | undefined;
  #reading: Reading = { phase: 'loading' };

  /** @param host - Is drawn again when the table has come. */
  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  of(viewer: ViewerContract): Reading {
    if (viewer !== this.#viewer) this.#reading = { phase: 'loading' };
    if (viewer !== this.#viewer || viewer.state.own !== this.#own) this.#read(viewer);
    return this.#reading;
  }

  /** Reads again what could not be read. */
  retry(): void {
    if (this.#viewer && this.#reading.phase === 'failed') {
      this.#reading = { phase: 'loading' };
      this.#read(this.#viewer);
    }
    this.#host.requestUpdate();
  }

  #read(viewer: ViewerContract): void {
    const { own } = viewer.state;
    this.#viewer = viewer;
    this.#own = own;
    const put = (reading: Reading) => {
      if (viewer !== this.#viewer || own !== this.#own) return;
      this.#reading = reading;
      this.#host.requestUpdate();
    };
    viewer.figures().then(
      (table) => put({ phase: 'here', offers: offersOf(viewer, table) }),
      (reason: unknown) => put({ phase: 'failed', error: asAtlasError(reason) }),
    );
  }
}

function offersOf(viewer: ViewerContract, table: FigureTable): FigureOffers {
  return new FigureOffers(
    table,
    (viewer.catalog.units ?? []).map(({ level }) => level),
  );
}

function asAtlasError(reason: unknown): AtlasError {
  if (reason instanceof AtlasError) return reason;
  const message = reason instanceof Error ? reason.message : String(reason);
  return new AtlasError('network-failed', `The figures could not be read: ${message}. Try again.`, { cause: reason });
}
