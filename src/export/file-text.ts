/** Characters that are put into bytes in one go. */
const charactersPerPiece = 65_536;

/** The text of a file, put into bytes piece by piece: doing it at the end would hold up the page. */
export class FileText {
  readonly #pieces: Blob[] = [];
  #text = '';

  write(text: string): void {
    this.#text += text;
    if (this.#text.length < charactersPerPiece) return;
    this.#pieces.push(new Blob([this.#text]));
    this.#text = '';
  }

  /** The whole file, UTF-8. @param type - Media type. */
  end(type: string): Blob {
    return new Blob([...this.#pieces, this.#text], { type });
  }
}
