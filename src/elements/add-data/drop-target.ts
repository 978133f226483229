import { css } from 'lit';
import { adoptStyles } from '../shared/adopt-styles.js';

/** What is done with files that are dragged over an element. */
export interface DropActions {
  /** What the element says while files are over it. */
  readonly label: () => string;
  readonly take: (files: readonly File[]) => void;
}

/**
 * Lets files be dropped anywhere on an element, which says so while they are over it.
 *
 * @param host - Has a shadow root.
 * @returns what ends it.
 */
export function dropTarget(host: HTMLElement, { label, take }: DropActions): () => void {
  const sign = document.createElement('div');
  sign.className = 'drop-sign';
  const abort = new AbortController();
  // Entering and leaving are told for every element inside.
  let over = 0;
  const show = (isOver: boolean) => {
    if (isOver && !sign.isConnected) {
      adoptStyles(host, dropSignStyles);
      sign.textContent = label();
      host.shadowRoot?.append(sign);
    } else if (!isOver) {
      over = 0;
      sign.remove();
    }
  };
  const listen = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', heard: (event: DragEvent) => void) =>
    host.addEventListener(type, (event) => hasFiles(event) && heard(event), { signal: abort.signal });
  listen('dragenter', (event) => {
    event.preventDefault();
    over += 1;
    show(true);
  });
  listen('dragover', (event) => event.preventDefault());
  listen('dragleave', () => {
    over -= 1;
    if (over <= 0) show(false);
  });
  listen('drop', (event) => {
    event.preventDefault();
    show(false);
    take([...(event.dataTransfer?.files ?? [])]);
  });
  // Somebody else may take what is dropped and tell nobody.
  host.addEventListener('drop', () => show(false), { capture: true, signal: abort.signal });
  return () => {
    abort.abort();
    show(false);
  };
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

const dropSignStyles = css`
  .drop-sign {
    position: absolute;
    inset: 0;
    z-index: 10;
    display: grid;
    place-items: center;
    padding: 24px;
    border: 3px dashed var(--_accent);
    background: var(--_surface);
    opacity: 0.92;
    color: var(--_text);
    font: 600 var(--_size-title) / 1.4 sans-serif;
    text-align: center;
    pointer-events: none;
  }
`;
