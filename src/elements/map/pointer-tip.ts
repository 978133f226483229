import type { ReactiveControllerHost } from 'lit';

/** Distance of the tip from the pointer. */
const gapPx = 14;

/** Keeps the tip beside the pointer and inside the map. Set by script, since a strict policy forbids style attributes. */
export class PointerTip {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #x = 0;
  #y = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  readonly follow = (event: PointerEvent): void => {
    const stage = event.currentTarget;
    if (!(stage instanceof HTMLElement)) return;
    const box = stage.getBoundingClientRect();
    this.#x = event.clientX - box.left;
    this.#y = event.clientY - box.top;
    this.place();
  };

  /** Places the tip, if there is one, at the pointer's last position. */
  place(): void {
    const tip = this.#host.shadowRoot?.querySelector<HTMLElement>('.tooltip');
    const stage = tip?.parentElement;
    if (!tip || !stage) return;
    const x =
      this.#x + gapPx + tip.offsetWidth > stage.clientWidth ? this.#x - gapPx - tip.offsetWidth : this.#x + gapPx;
    const y = Math.min(this.#y + gapPx, stage.clientHeight - tip.offsetHeight - 4);
    tip.style.translate = `${Math.round(Math.max(x, 4))}px ${Math.round(Math.max(y, 4))}px`;
  }
}
