/** The units that are compared. */
export interface ProfileChangedDetail {
  /** Codes of the units, in the order chosen. */
  readonly codes: readonly string[];
}

/** `jjj-profile-changed`: other units are compared. */
export class ProfileChangedEvent extends CustomEvent<ProfileChangedDetail> {
  constructor(detail: ProfileChangedDetail) {
    super('jjj-profile-changed', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'jjj-profile-changed': ProfileChangedEvent;
  }
}
