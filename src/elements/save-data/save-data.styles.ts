import { css } from 'lit';

export const saveDataStyles = css`
  dialog {
    inline-size: min(720px, calc(100vw - 24px));
  }

  section {
    padding-block: 10px 14px;
  }

  section + section {
    border-block-start: 1px solid var(--_line);
  }

  h3 {
    margin-block-end: 6px;
    font-size: var(--_size-text);
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: 8px 12px;
  }

  .field {
    display: grid;
    gap: 2px;
    align-content: start;
    min-inline-size: 0;
  }

  .field > label,
  .hint,
  .size,
  .licence {
    color: var(--_muted);
    font-size: var(--_size-note);
  }

  .field select {
    inline-size: 100%;
    min-block-size: 32px;
  }

  .hint,
  .size,
  .licence {
    margin-block-start: 6px;
    overflow-wrap: anywhere;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    margin-block-start: 10px;
  }

  .working {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 12px;
    align-items: center;
  }

  .said {
    min-block-size: 1.45em;
    margin-block-start: 4px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
`;
