import { css } from 'lit';

/** Fields for text, as wide as their place. */
export const textFieldStyles = css`
  textarea,
  input[type='text'] {
    inline-size: 100%;
    min-block-size: 32px;
    padding: 4px 8px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
`;
