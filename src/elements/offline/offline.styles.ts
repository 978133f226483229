import { css } from 'lit';

/** The line below the layers and the notice over the map. */
export const offlineStyles = css`
  .line,
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    font-size: var(--_size-small);
  }

  .line {
    justify-content: space-between;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
  }

  p {
    flex: 1 1 12em;
  }

  .notice p {
    flex: 1 1 auto;
  }

  @media (pointer: coarse) {
    button {
      min-block-size: 44px;
    }

    button.icon {
      inline-size: 44px;
    }
  }

  @media print {
    .frame {
      display: none;
    }
  }
`;
