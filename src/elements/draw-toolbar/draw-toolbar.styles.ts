import { css } from 'lit';

export const drawToolbarStyles = css`
  .frame {
    display: grid;
    gap: 10px;
    max-inline-size: 320px;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
  }

  .group {
    display: flex;
    gap: 2px;
  }

  button.icon[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  button.icon[aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }

  .measure {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    font-size: var(--_size-small);
    font-variant-numeric: tabular-nums;
  }

  .measure .label {
    color: var(--_muted);
  }

  .draft {
    padding: 6px 8px;
    border-inline-start: 3px solid var(--_draft);
    background: var(--_sunken);
  }

  .fault {
    color: var(--_danger);
    font-size: var(--_size-small);
  }

  .fault:empty {
    display: none;
  }

  .shapes {
    display: grid;
    gap: 2px;
    max-block-size: 200px;
    overflow-y: auto;
  }

  .shapes li {
    display: flex;
    gap: 4px;
    align-items: start;
  }

  button.shape {
    flex: 1;
    padding: 4px 8px;
    border-color: transparent;
    background: none;
    text-align: start;
  }

  button.shape:hover {
    background: var(--_sunken);
  }

  button.shape[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_sunken);
  }

  .frame > button.link {
    justify-self: start;
  }

  .typing form {
    display: grid;
    gap: 4px;
    padding-block-start: 8px;
  }

  label {
    font-size: var(--_size-small);
  }

  textarea,
  input[type='text'] {
    font-variant-numeric: tabular-nums;
    resize: vertical;
  }

  .radius {
    display: grid;
    grid-template-columns: auto 1fr 72px;
    gap: 8px;
    align-items: center;
  }

  button[type='submit'] {
    justify-self: start;
  }
`;
