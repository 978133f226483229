import { importRefused } from '../core/import-refused.js';
import { concatBytes } from '../flatgeobuf/byte-array.js';

const quote = 0x22;
const comma = 0x2c;
const backslash = 0x5c;
const openList = 0x5b;
const closeList = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;

/** Bytes that one feature may have, or everything beside the features. */
const mostBytes = 2 ** 27;

/** Whole features that stand beside each other, with what parts them: a JSON list without its brackets. */
export interface FeatureRun {
  readonly bytes: Uint8Array;
  /** Where each of them ends in `bytes`. */
  readonly ends: readonly number[];
}

/**
 * Finds the members of the list `features` in a GeoJSON text that comes in pieces, without parsing it: brackets are
 * counted outside of texts. What stands beside that list is kept.
 */
export class FeatureScanner {
  /** `seek` the list, be in it, or be past it. */
  #state: 'seek' | 'list' | 'past' = 'seek';
  #depth = 0;
  #inText = false;
  #escaped = false;
  /** The last text at depth 1, and whether it was a name: what `features` is recognised by. */
  #lastText: number[] = [];
  #carry: Uint8Array = new Uint8Array();
  readonly #beside: Uint8Array[] = [];
  #besideBytes = 0;
  readonly #file: string;
  /** Features found so far. */
  count = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** True once the list was met. */
  get hasList(): boolean {
    return this.#state !== 'seek';
  }

  /** True when the text may end here. */
  get isWhole(): boolean {
    return this.#depth === 0 && !this.#inText && this.#state !== 'list';
  }

  /** What stands beside the list; within the list, closed so that it can be parsed. */
  get beside(): string {
    const text = new TextDecoder().decode(concatBytes(this.#beside));
    return this.#state === 'list' ? `${text}]}` : text;
  }

  /**
   * Takes the next piece.
   *
   * @param piece - Of UTF-8.
   * @throws {AtlasError} `import-refused` when there is something else in the list, or too much anywhere.
   */
  take(piece: Uint8Array): FeatureRun | undefined {
    const at = this.#state === 'list' ? 0 : this.#scanBeside(piece, 0);
    if (this.#state !== 'list') return undefined;
    const { length } = this.#carry;
    const rest = piece.subarray(at);
    return this.#scanList(length === 0 ? rest : concatBytes([this.#carry, rest]), length);
  }

  /** Goes on to the first byte of the list, or to the end of the piece. */
  #scanBeside(piece: Uint8Array, from: number): number {
    let at = from;
    while (at < piece.length && this.#state !== 'list') this.#step(piece[at++] ?? 0);
    this.#besideBytes += at - from;
    if (this.#besideBytes > mostBytes) throw importRefused('json-other', this.#file);
    this.#beside.push(piece.slice(from, at));
    return at;
  }

  #step(byte: number): void {
    if (this.#inText) {
      this.#stepInText(byte);
      return;
    }
    if (byte === quote) {
      this.#inText = true;
      this.#lastText = [];
    } else if (byte === openList && this.#depth === 1 && this.#state === 'seek' && this.#isFeatures()) {
      this.#state = 'list';
      this.#depth = 0;
    } else if (byte === openObject || byte === openList) this.#depth++;
    else if (byte === closeObject || byte === closeList) this.#depth--;
    else if (byte === comma) this.#lastText = [];
  }

  #stepInText(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === backslash) this.#escaped = true;
    else if (byte === quote) this.#inText = false;
    else if (this.#lastText.length < 9) this.#lastText.push(byte);
  }

  #isFeatures(): boolean {
    return String.fromCharCode(...this.#lastText) === 'features';
  }

  /** @param from - Where the piece begins that is new; what is before it was left over. */
  #scanList(bytes: Uint8Array, from: number): FeatureRun | undefined {
    const ends: number[] = [];
    let start = 0;
    let at = from;
    while (at < bytes.length && this.#state === 'list') {
      if (this.#depth === 0) at = this.#elementStart(bytes, at);
      if (this.#depth === 0 && ends.length === 0) start = at;
      if (this.#state === 'list') at = this.#elementEnd(bytes, at);
      if (this.#depth === 0 && this.#state === 'list' && bytes[at - 1] === closeObject && at > start) ends.push(at);
    }
    return this.#runOf(bytes, start, ends, at);
  }

  #runOf(bytes: Uint8Array, start: number, ends: readonly number[], at: number): FeatureRun | undefined {
    const end = ends.at(-1) ?? start;
    if (this.#state === 'list') this.#keepRest(bytes, end);
    else this.#scanBeside(bytes, at);
    this.count += ends.length;
    if (ends.length === 0) return undefined;
    return { bytes: bytes.subarray(start, end), ends: ends.map((each) => each - start) };
  }

  /** Keeps a feature that has begun; what parts features is not needed. */
  #keepRest(bytes: Uint8Array, from: number): void {
    if (this.#depth === 0) {
      this.#carry = new Uint8Array();
      return;
    }
    let start = from;
    while (start < bytes.length && bytes[start] !== openObject) start++;
    this.#carry = bytes.slice(start);
    if (this.#carry.length > mostBytes)
      throw importRefused('feature-large', this.#file, { row: this.count + 1, limit: mostBytes / 2 ** 20 });
  }

  /** Next place where a feature begins; ends the list at its bracket. */
  #elementStart(bytes: Uint8Array, from: number): number {
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === openObject) return at;
      if (byte === closeList) {
        this.#state = 'past';
        this.#depth = 1;
        return at + 1;
      }
      if (byte > 0x20 && byte !== comma) throw importRefused('json-damaged', this.#file, { row: this.count + 1 });
    }
    return bytes.length;
  }

  /** Place after the feature, or the end of the bytes; the depth tells which. */
  #elementEnd(bytes: Uint8Array, from: number): number {
    let at = from;
    while (at < bytes.length) {
      at = this.#inText ? this.#textEnd(bytes, at) : this.#structureEnd(bytes, at);
      if (this.#depth === 0) break;
    }
    return at;
  }

  #textEnd(bytes: Uint8Array, from: number): number {
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (this.#escaped) this.#escaped = false;
      else if (byte === backslash) this.#escaped = true;
      else if (byte === quote) {
        this.#inText = false;
        return at + 1;
      }
    }
    return bytes.length;
  }

  /** Goes on to the next text, or to the end of the feature. */
  #structureEnd(bytes: Uint8Array, from: number): number {
    let depth = this.#depth;
    let at = from;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === quote) break;
      if (byte === openObject || byte === openList) depth++;
      else if ((byte === closeObject || byte === closeList) && --depth === 0) break;
    }
    this.#depth = depth;
    this.#inText = bytes[at] === quote;
    return Math.min(at + 1, bytes.length);
  }
}
