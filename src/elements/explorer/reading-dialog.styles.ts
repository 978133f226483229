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
    overflow: auto;
    margin: 0;
    padding: 12px 16px 16px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 4px 16px rgb(0 0 0 / 22%);
    pointer-events: auto;
  }

  .head {
    display: flex;
    gap: 12px;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 10px;
  }

  h2 {
    font-size: var(--_size-title);
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
