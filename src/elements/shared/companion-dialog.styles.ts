import { css } from 'lit';

/** A companion that is a button with a dialog behind it, or the dialog alone, which then takes no room on the page. */
export const companionDialogStyles = css`
  :host([dialog-only]) {
    position: absolute;
    overflow: hidden;
    inline-size: 0;
    block-size: 0;
  }

  .open {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
`;
