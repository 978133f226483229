import { css } from 'lit';

export const embedDialogStyles = css`
  /* Takes no place in the explorer's grid; the dialog lies over everything. */
  :host {
    position: absolute;
    overflow: hidden;
    inline-size: 0;
    block-size: 0;
  }

  dialog {
    inline-size: min(680px, calc(100vw - 24px));
  }

  h3 {
    font-size: var(--_size-text);
  }

  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    margin: 12px 0 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    font-weight: 600;
  }

  label {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-block-size: 28px;
  }

  input[type='checkbox'] {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }

  section {
    margin-block-start: 14px;
  }

  textarea {
    inline-size: 100%;
    block-size: 84px;
    margin-block-start: 6px;
    padding: 8px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_sunken);
    color: var(--_text);
    font: var(--_size-note) / 1.45 ui-monospace, 'SFMono-Regular', Consolas, monospace;
    resize: vertical;
  }

  textarea.code-element {
    block-size: 128px;
  }

  textarea.code-address {
    block-size: 44px;
  }

  .warning {
    margin-block-start: 10px;
    padding: 8px 10px;
    border-radius: var(--_radius);
    background: var(--_notice-surface);
  }

  .said {
    min-block-size: 1.45em;
    margin-block-start: 10px;
    font-weight: 600;
  }
`;
