import { css } from 'lit';

export const readingDialogStyles = css`
  /* Takes no place in the explorer's grid: the dialog lies over the map, below the header. */
  :host {
    position: absolute;
    z-index: 5;
    inset-block: 54px 8px;
    inset-inline-end: 8px;
    background: none;
    pointer-events: none;
  }

  .frame {
    inline-size: auto;
    block-size: 100%;
  }

  dialog {
    position: static;
    inline-size: min(340px, calc(100cqi - 16px));
    max-block-size: 100%;
    margin: 0;
    padding: 12px 16px 16px;
    border-color: var(--_control);
    box-shadow: 0 4px 16px rgb(0 0 0 / 22%);
    pointer-events: auto;
  }

  .head {
    margin-block-end: 10px;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
