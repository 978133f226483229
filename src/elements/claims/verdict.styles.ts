import { css } from 'lit';

/** Verdicts, told apart by sign and word; the colours only help. */
export const verdictStyles = css`
  .verdict {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    padding: 1px 8px 1px 5px;
    border: 1px solid currentColor;
    border-radius: 999px;
    font-size: var(--_size-note);
    font-weight: 600;
    white-space: nowrap;
  }

  .verdict svg.glyph {
    inline-size: 14px;
    block-size: 14px;
  }

  .verdict.confirmed {
    color: var(--_confirmed);
  }

  .verdict.mislabelled {
    color: var(--_mislabelled);
  }

  .verdict.unverified {
    color: var(--_muted);
  }
`;
