import { css } from 'lit';

/** A dialog over the page, with its title and the button that shuts it at the top. */
export const dialogStyles = css`
  dialog {
    max-block-size: calc(100vh - 24px);
    overflow: auto;
    padding: 16px 20px 20px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }

  .head {
    display: flex;
    gap: 12px;
    align-items: center;
    justify-content: space-between;
  }

  h2 {
    font-size: var(--_size-title);
  }
`;
