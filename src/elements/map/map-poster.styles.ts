import { css } from 'lit';

export const mapPosterStyles = css`
  figure {
    display: grid;
    gap: 10px;
    justify-items: center;
    text-align: center;
  }

  h2 {
    font-size: var(--_size-title);
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: center;
    margin-block-start: 8px;
  }

  .ways a {
    display: inline-flex;
    align-items: center;
    min-block-size: 28px;
  }

  ::slotted(*) {
    max-inline-size: 100%;
  }
`;
