/** The time that the map shows; see `ViewerState`. */
export interface TimeChangedDetail {
  /** What begins after its end is hidden; null hides nothing. */
  readonly year: number | null;
  /** 1 to 12; null is the whole year. */
  readonly month: number | null;
  /** What opened after the end of this year is highlighted; null highlights nothing. */
  readonly since: number | null;
}

/** `jjj-time-changed`: the map shows another time. */
export class TimeChangedEvent extends CustomEvent<TimeChangedDetail> {
  constructor(detail: TimeChangedDetail) {
    super('jjj-time-changed', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'jjj-time-changed': TimeChangedEvent;
  }
}
