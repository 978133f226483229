import { css } from 'lit';

export const figurePanelStyles = css`
  form,
  .section,
  .coverage {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
  }

  form {
    gap: 14px;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  fieldset.section {
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }

  legend {
    float: left;
    inline-size: 100%;
    padding: 0;
    font-weight: 600;
  }

  .plain > legend {
    display: flex;
    justify-content: space-between;
    color: var(--_muted);
    font-size: var(--_size-note);
    font-weight: 400;
  }

  h3 {
    font-size: var(--_size-small);
    font-weight: 550;
  }

  .field {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
  }

  .field label {
    color: var(--_muted);
    font-size: var(--_size-note);
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: 10px;
  }

  .coverage,
  .why,
  .hint {
    font-size: var(--_size-note);
  }

  .coverage {
    gap: 2px;
    padding-inline-start: 8px;
    border-inline-start: 2px solid var(--_line);
    font-variant-numeric: tabular-nums;
  }

  .hint,
  .remark,
  .parent {
    color: var(--_muted);
  }

  .warning {
    font-weight: 550;
  }

  .notes {
    display: grid;
    gap: 2px;
    padding-inline-start: 16px;
    list-style: disc;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  button.primary {
    min-block-size: 34px;
    padding-inline: 20px;
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 550;
  }

  .error,
  .notice {
    display: grid;
    gap: 8px;
    padding: 8px 10px;
    border-radius: var(--_radius);
    font-size: var(--_size-small);
    overflow-wrap: anywhere;
  }

  .error {
    background: var(--_danger-surface);
    color: var(--_danger);
  }

  .notice {
    background: var(--_notice-surface);
  }

  .options {
    display: grid;
    clear: both;
  }

  .forms {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11.5em), 1fr));
    column-gap: 10px;
  }

  .option,
  .check {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 26px;
    font-size: var(--_size-small);
    line-height: 1.25;
    cursor: pointer;
  }

  .option:has(:disabled) {
    color: var(--_muted);
    cursor: default;
  }

  input:is([type='radio'], [type='checkbox']) {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }

  input[type='text'] {
    inline-size: 7em;
    min-block-size: 28px;
    padding: 2px 8px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-variant-numeric: tabular-nums;
  }

  .field input[type='text'] {
    inline-size: 100%;
  }

  .center {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: center;
  }

  .value {
    display: flex;
    gap: 6px;
    align-items: center;
    color: var(--_muted);
    font-size: var(--_size-note);
  }

  .methods .option + .option {
    border-block-start: 1px solid var(--_line);
  }

  .fit {
    margin-inline-start: auto;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .option:has(:checked) .fit {
    color: var(--_text);
    font-weight: 550;
  }

  .methods + .hint {
    margin-block-start: 4px;
  }

  .units {
    display: grid;
    gap: 2px;
    max-block-size: 220px;
    overflow-y: auto;
    padding-block: 4px;
    font-size: var(--_size-note);
  }

  .units li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: baseline;
  }

  .units button {
    min-block-size: 24px;
    text-align: start;
  }

  .units .remark {
    flex-basis: 100%;
  }

  .marks-key {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    padding-block: 4px;
  }

  .marks-key span {
    display: inline-flex;
    gap: 4px;
    align-items: center;
  }

  .palettes summary > .palette {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    inline-size: calc(100% - 20px);
    color: var(--_text);
    font-size: var(--_size-small);
    vertical-align: middle;
  }

  .swatch {
    flex: none;
    forced-color-adjust: none;
  }

  .title {
    min-inline-size: 0;
  }

  .marks {
    display: inline-flex;
    gap: 3px;
    margin-inline-start: auto;
    color: var(--_muted);
  }

  svg.mark {
    inline-size: 14px;
    block-size: 14px;
    stroke-width: 1.25;
  }

  @media (forced-colors: active) {
    .swatch,
    .sample.boxed {
      outline: 1px solid CanvasText;
    }
  }
`;
