import { css } from 'lit';

export const basemapsStyles = css`
  .frame {
    padding-block: 10px;
  }

  h3 {
    margin-block: 8px 2px;
  }

  fieldset {
    display: grid;
    gap: 2px;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend,
  h3 {
    padding: 0;
    font-size: inherit;
    font-weight: 600;
  }

  label {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 28px;
    cursor: pointer;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li[part='tiles'] {
    display: grid;
    gap: 4px;
    padding-block: 6px;
    border-block-end: 1px solid var(--_line);
  }

  .head {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
  }

  .head label {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .colors {
    display: grid;
    gap: 2px;
    font-size: var(--_size-small);
  }

  .colors svg {
    inline-size: 16px;
    block-size: 12px;
    forced-color-adjust: none;
  }

  img {
    max-inline-size: 100%;
    background: #fff;
  }

  details,
  .quiet {
    font-size: var(--_size-small);
    overflow-wrap: anywhere;
  }

  form {
    display: grid;
    gap: 8px;
    padding-block: 6px;
  }

  .field {
    display: grid;
    gap: 2px;
    margin: 0;
  }

  .field > :is(input, select) {
    inline-size: 100%;
    min-inline-size: 0;
  }

  .error {
    padding: 8px 10px;
    border-radius: var(--_radius);
    background: var(--_danger-surface);
    font-size: var(--_size-small);
    overflow-wrap: anywhere;
  }
`;
