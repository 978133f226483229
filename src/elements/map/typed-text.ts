/** After this pause letters begin another name. Who types more slowly has a field to find names in. */
const pauseMs = 1500;

/** Letters that are typed one after another, as a name begins. */
export class TypedText {
  readonly #ended: () => void;
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param ended - Told when the letters are forgotten. */
  constructor(ended: () => void) {
    this.#ended = ended;
  }

  get text(): string {
    return this.#text;
  }

  /** Takes a letter on. @returns what is typed by now. */
  add(letter: string): string {
    return this.#set(this.#text + letter);
  }

  /** Takes the last letter back. @returns what is left. */
  takeBack(): string {
    return this.#set([...this.#text].slice(0, -1).join(''));
  }

  /** Begins anew with one letter. @returns it. */
  restart(letter: string): string {
    return this.#set(letter);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#text = '';
    this.#ended();
  }

  #set(text: string): string {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.end(), pauseMs);
    this.#text = text;
    return text;
  }
}
