import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Before the first row is drawn and measured. */
const likelyRowHeightPx = 32;

/** The rows to draw, and the room of those that are not drawn. */
export interface DrawnRows {
  readonly positions: readonly number[];
  readonly beforePx: number;
  readonly afterPx: number;
}

/** Where the window finds what it measures. */
export interface RowWindowParts {
  /** Scrolls; undefined before the first drawing. */
  readonly scroller: () => HTMLElement | null;
  readonly head: () => HTMLElement | null;
  /** Any drawn row: all are of one height. */
  readonly row: () => HTMLElement | null;
}

/** The few rows of a long table that are in sight, all of one height. */
export class RowWindow implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #parts: RowWindowParts;
  readonly #virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  #rowHeightPx = likelyRowHeightPx;
  #headHeightPx = 0;
  #count = 0;
  #unmount: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, parts: RowWindowParts) {
    this.#host = host;
    this.#parts = parts;
    this.#virtualizer = new Virtualizer(this.#options());
    host.addController(this);
  }

  hostConnected(): void {
    this.#unmount = this.#virtualizer._didMount();
  }

  hostDisconnected(): void {
    this.#unmount?.();
  }

  hostUpdated(): void {
    this.#measure();
    this.#virtualizer._willUpdate();
  }

  /** The rows to draw of so many. */
  rows(count: number): DrawnRows {
    if (count !== this.#count) {
      this.#count = count;
      this.#virtualizer.setOptions(this.#options());
    }
    const items: readonly VirtualItem[] = this.#virtualizer.getVirtualItems();
    const beforePx = (items[0]?.start ?? this.#headHeightPx) - this.#headHeightPx;
    const end = (items.at(-1)?.end ?? this.#headHeightPx) - this.#headHeightPx;
    return {
      positions: items.map(({ index }) => index),
      beforePx,
      afterPx: Math.max(0, this.#virtualizer.getTotalSize() - end),
    };
  }

  /** Rows that fit at once, less one so that a reader who pages keeps a line in sight; at least one. */
  get pageLength(): number {
    const heightPx = (this.#parts.scroller()?.clientHeight ?? 0) - this.#headHeightPx;
    return Math.max(1, Math.floor(heightPx / this.#rowHeightPx) - 1);
  }

  /** Brings a row into sight with as little movement as possible. */
  reveal(position: number): void {
    this.#virtualizer.scrollToIndex(position, { align: 'auto' });
  }

  /** Row and head grow with the reader's font. */
  #measure(): void {
    const rowHeightPx = heightPx(this.#parts.row()) || this.#rowHeightPx;
    const headHeightPx = heightPx(this.#parts.head()) ?? this.#headHeightPx;
    const changed =
      Math.abs(rowHeightPx - this.#rowHeightPx) > 0.1 || Math.abs(headHeightPx - this.#headHeightPx) > 0.1;
    if (!changed) return;
    this.#rowHeightPx = rowHeightPx;
    this.#headHeightPx = headHeightPx;
    this.#virtualizer.setOptions(this.#options());
    this.#virtualizer.measure();
  }

  #options() {
    return {
      count: this.#count,
      estimateSize: () => this.#rowHeightPx,
      getScrollElement: () => this.#parts.scroller(),
      scrollMargin: this.#headHeightPx,
      scrollPaddingStart: this.#headHeightPx,
      overscan: 6,
      scrollToFn: elementScroll<HTMLElement>,
      observeElementRect: observeElementRect<HTMLElement>,
      observeElementOffset: observeElementOffset<HTMLElement>,
      onChange: () => this.#host.requestUpdate(),
    };
  }
}

/** Height in the pixels that scrolling is counted in; a host page that magnifies with CSS `zoom` changes those of boxes. */
function heightPx(element: HTMLElement | null): number | undefined {
  if (!element) return undefined;
  // Older browsers do not tell the zoom.
  const { currentCSSZoom = 1 }: Partial<Pick<HTMLElement, 'currentCSSZoom'>> = element;
  return element.getBoundingClientRect().height / currentCSSZoom;
}
