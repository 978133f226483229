import { css } from 'lit';

export const readingSettingsStyles = css`
  .settings {
    display: grid;
    gap: 14px;
    font-size: var(--_size-small);
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
  }

  legend,
  .setting > label {
    font-weight: 600;
  }

  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin-block-start: 2px;
  }

  .option,
  .switch {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 26px;
    cursor: pointer;
  }

  .switch {
    justify-content: space-between;
  }

  input[type='radio'] {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }

  select {
    margin-block-start: 4px;
  }

  .help {
    margin-block-start: 2px;
    color: var(--_muted);
    font-size: var(--_size-note);
  }
`;
