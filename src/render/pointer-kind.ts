/** How near to a line or a symbol a pointer must be to mean it, screen pixels. */
const reachPx = { mouse: 5, pen: 8, touch: 14 } as const;
/** And when a finger rests on the map to ask what is around it. */
const longReachPx = 24;

/** What the reader points with, and how near that has to come. */
export interface PointerReach {
  /** Of the last press. */
  readonly reachPx: number;
  readonly longReachPx: number;
  /** False for a finger, which points at nothing while it is away. */
  readonly hovers: boolean;
}

/** Watches what the reader presses an element with; a mouse until something else was used. */
export function watchPointerKind(element: HTMLElement): PointerReach {
  let kind: keyof typeof reachPx = 'mouse';
  const note = ({ pointerType }: PointerEvent) => {
    kind = pointerType === 'touch' || pointerType === 'pen' ? pointerType : 'mouse';
  };
  // A mouse that is moved after a touch points again. Browsers move one of their own after a tap, without such an event.
  for (const type of ['pointerdown', 'pointermove'] as const) element.addEventListener(type, note, true);
  return {
    get reachPx() {
      return reachPx[kind];
    },
    longReachPx,
    get hovers() {
      return kind !== 'touch';
    },
  };
}
