import { css } from 'lit';

export const queryPanelStyles = css`
  form,
  .answer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }

  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    min-inline-size: 0;
    margin: 0;
    padding: 10px 0 0;
    border: 0;
    border-block-start: 1px solid var(--_line);
  }

  legend {
    float: left;
    padding: 0;
    font-weight: 550;
  }

  .field {
    display: grid;
    gap: 2px;
  }

  .field label {
    color: var(--_muted);
    font-size: var(--_size-note);
  }

  input[type='text'],
  textarea {
    inline-size: 100%;
    min-block-size: 32px;
    padding: 4px 8px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .field label[for='ask'] {
    color: inherit;
    font-size: inherit;
    font-weight: 550;
  }

  .check {
    display: flex;
    gap: 8px;
    align-items: baseline;
    min-block-size: 28px;
    cursor: pointer;
  }

  input[type='checkbox'] {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
    translate: 0 3px;
  }

  .condition {
    margin-block-end: 6px;
    margin-inline-start: 24px;
    font-size: var(--_size-small);
  }

  .filter {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 10em), 1fr));
    gap: 6px;
  }

  button.primary {
    min-block-size: 34px;
    padding-inline: 20px;
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 550;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .error,
  .notice {
    padding: 8px 10px;
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }

  .error {
    background: var(--_danger-surface);
    color: var(--_danger);
  }

  .notice {
    display: grid;
    gap: 8px;
    background: var(--_notice-surface);
  }

  .answer {
    margin-block-start: 16px;
    padding-block-start: 12px;
    border-block-start: 2px solid var(--_line);
  }

  h3 {
    font-size: var(--_size-figure);
    font-weight: 550;
    line-height: 1.35;
  }

  h4 {
    font-size: var(--_size-small);
    font-weight: 550;
  }

  .summary:empty {
    display: none;
  }

  .asking {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 10px;
    align-items: center;
  }

  .bar {
    display: grid;
    gap: 4px;
    font-size: var(--_size-note);
    font-variant-numeric: tabular-nums;
  }

  .notes {
    display: grid;
    gap: 4px;
    font-size: var(--_size-small);
    list-style: disc;
    padding-inline-start: 18px;
  }

  .method > * + * {
    margin-block-start: 6px;
  }

  .input {
    padding-block-start: 6px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_size-note);
    overflow-wrap: anywhere;
  }

  .input dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 1px 10px;
  }

  .input dt {
    grid-column: 1;
    color: var(--_muted);
  }

  .input dd {
    grid-column: 2;
  }

  .scroll {
    overflow-x: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_size-small);
    font-variant-numeric: tabular-nums;
  }

  caption {
    padding-block-end: 4px;
    font-weight: 550;
    text-align: start;
  }

  th,
  td {
    padding: 4px 8px;
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }

  :is(th, td):first-child {
    padding-inline-start: 0;
  }

  .number {
    text-align: end;
    white-space: nowrap;
  }

  thead th {
    border-block-end: 1px solid var(--_control);
    color: var(--_muted);
    vertical-align: bottom;
  }

  tbody tr + tr {
    border-block-start: 1px solid var(--_line);
  }
`;
