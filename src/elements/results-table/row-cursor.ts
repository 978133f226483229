import type { ReactiveControllerHost } from 'lit';
import type { FeatureRef } from '../../core/scene.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { openFeature } from '../shared/open-feature.js';
import type { OrderedRows } from './ordered-rows.js';
import { rowAfterKey } from './row-keys.js';
import type { RowWindow } from './row-window.js';

/** The row that keys start from, and what pointing at rows does to the map; and the other way round. */
export class RowCursor {
  /** -1 for none. */
  active = -1;
  readonly #host: ReactiveControllerHost & { readonly viewer: ViewerContract | undefined };
  readonly #rows: OrderedRows;
  readonly #window: RowWindow;
  /** What the table itself has pointed at and opened, which it need not follow. */
  #pointed: FeatureRef | null = null;
  #opened: FeatureRef | null = null;

  constructor(
    host: ReactiveControllerHost & { readonly viewer: ViewerContract | undefined },
    rows: OrderedRows,
    window: RowWindow,
  ) {
    this.#host = host;
    this.#rows = rows;
    this.#window = window;
  }

  /** No row, as when other rows come. */
  reset(): void {
    this.active = -1;
    this.#host.requestUpdate();
  }

  /** Shows the row of a feature that somebody else points at or selected. */
  follow(ref: FeatureRef | null): void {
    this.#host.requestUpdate();
    if (!ref || ref === this.#pointed || ref === this.#opened) return;
    void this.#rows.positionOf(ref).then((position) => {
      const now = this.#host.viewer?.state;
      if (position === undefined || (now?.hover !== ref && now?.selection !== ref)) return;
      if (now.selection === ref) this.active = position;
      this.#window.reveal(position);
      this.#host.requestUpdate();
    });
  }

  readonly onKey = (event: KeyboardEvent): void => {
    const { viewer } = this.#host;
    // The heads are buttons of their own.
    if (!viewer || !(event.target instanceof HTMLTableElement)) return;
    if (event.key === 'Enter') this.#open(viewer, this.active);
    const row = rowAfterKey(event.key, this.active, this.#rows.count, this.#window.pageLength);
    if (row === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (row !== undefined) this.#activate(viewer, row);
  };

  readonly onFocus = (event: FocusEvent): void => {
    const { viewer } = this.#host;
    const { target } = event;
    // A press focuses the table too; moving to the first row would take the row from under the pointer.
    if (!viewer || !(target instanceof HTMLTableElement) || !target.matches(':focus-visible')) return;
    this.#activate(viewer, Math.max(0, this.active));
  };

  readonly onPoint = (event: PointerEvent): void => {
    const position = positionOf(event);
    if (this.#host.viewer && position !== undefined) this.#point(this.#host.viewer, position);
  };

  readonly onClick = (event: MouseEvent): void => {
    const position = positionOf(event);
    if (!this.#host.viewer || position === undefined) return;
    this.active = position;
    this.#open(this.#host.viewer, position);
    this.#host.requestUpdate();
  };

  readonly onLeave = (): void => {
    const { viewer } = this.#host;
    if (viewer?.state.hover && viewer.state.hover === this.#pointed) viewer.hover(null);
  };

  #activate(viewer: ViewerContract, position: number): void {
    this.active = position;
    this.#window.reveal(position);
    this.#point(viewer, position);
    this.#host.requestUpdate();
  }

  #point(viewer: ViewerContract, position: number): void {
    const ref = this.#rows.refAt(position);
    if (!ref) return;
    this.#pointed = ref;
    viewer.hover(ref);
  }

  #open(viewer: ViewerContract, position: number): void {
    const feature = this.#rows.featureAt(position);
    if (!feature) return;
    this.#opened = feature.ref;
    openFeature(viewer, feature.ref, feature.lngLat);
  }
}

/** Row that an event happened in. */
function positionOf({ target }: Event): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-position]') : null;
  return row ? Number(row.dataset['position']) : undefined;
}
