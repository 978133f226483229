import { css } from 'lit';

export const ownEntryStyles = css`
  :host {
    margin-block-start: 8px;
    background: none;
  }

  .buttons,
  .sure {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 10px;
    align-items: center;
    font-size: var(--_size-small);
  }

  .check {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-block-size: 28px;
  }

  .check input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .quiet {
    font-size: var(--_size-note);
  }

  .sure {
    margin-block-start: 6px;
    padding: 8px 10px;
    border-radius: var(--_radius);
    background: var(--_notice-surface);
  }

  .sure p {
    flex-basis: 100%;
  }

  .said:not(:empty) {
    margin-block-start: 4px;
    font-size: var(--_size-small);
    font-weight: 600;
  }
`;
