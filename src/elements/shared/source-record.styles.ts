import { css } from 'lit';

/** Records of sources, wherever they are shown. */
export const sourceRecordStyles = css`
  .record {
    padding-block: 6px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_size-note);
    overflow-wrap: anywhere;
  }

  .record > p {
    font-weight: 550;
  }

  .record dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 1px 10px;
    margin-block-start: 2px;
  }

  .record dt {
    color: var(--_muted);
  }
`;
