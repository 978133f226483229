import type { WalkedPage } from './run-walker.js';

/** Neighbouring pages that can be decoded as one. */
export interface PageBlock {
  readonly firstRow: number;
  readonly endRow: number;
  /** Place in the file of the first byte. */
  readonly firstByte: number;
  readonly bytes: Uint8Array;
}

/** What is done with pages as they come. */
export type TakeBlock = (block: PageBlock) => void;

/** Neighbouring pages are decoded together up to about this size, bytes. */
const blockBytes = 128 * 1024;

/** Gathers neighbouring pages of a run into blocks. */
export class PageBlocks {
  readonly #firstByte: number;
  readonly #take: TakeBlock;
  #open: WalkedPage[] = [];

  constructor(firstByte: number, take: TakeBlock) {
    this.#firstByte = firstByte;
    this.#take = take;
  }

  add(page: WalkedPage, received: Uint8Array): void {
    this.#open.push(page);
    const first = this.#open[0] ?? page;
    if (page.end - first.start >= blockBytes) this.flush(received);
  }

  flush(received: Uint8Array): void {
    const [first, last] = [this.#open[0], this.#open.at(-1)];
    this.#open = [];
    if (!first || !last) return;
    this.#take({
      firstRow: first.firstRow,
      endRow: last.endRow,
      firstByte: this.#firstByte + first.start,
      bytes: received.subarray(first.start, last.end),
    });
  }
}
