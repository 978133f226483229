import { css } from 'lit';

export const tourStyles = css`
  h2 {
    font-size: var(--_size-title);
    font-weight: 600;
  }

  h3 {
    font-size: var(--_size-heading);
    font-weight: 600;
    line-height: 1.25;
  }

  h4 {
    color: var(--_muted);
    font-size: var(--_size-note);
    font-weight: 400;
  }

  [role='group'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    margin-block-start: 8px;
  }

  .place {
    display: grid;
    gap: 4px;
    color: var(--_muted);
    font-size: var(--_size-note);
    font-variant-numeric: tabular-nums;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .ways button {
    min-block-size: 32px;
  }

  button.next,
  button.start {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  button.leave {
    margin-inline-start: auto;
  }

  button.start {
    min-block-size: 32px;
    margin-block: 10px;
  }

  .steps {
    display: grid;
    gap: 4px;
    padding-inline-start: 1.5em;
    list-style: decimal;
  }

  .steps button {
    min-block-size: 24px;
    text-align: start;
    vertical-align: top;
  }

  .claims li {
    display: grid;
    gap: 2px;
    justify-items: start;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_size-small);
  }

  .failure {
    padding: 8px 10px;
    border-radius: var(--_radius);
    background: var(--_danger-surface);
    color: var(--_danger);
  }
`;
