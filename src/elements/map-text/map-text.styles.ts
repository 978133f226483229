import { css } from 'lit';

export const mapTextStyles = css`
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    justify-items: start;
    font-size: var(--_size-small);
    overflow-wrap: anywhere;
  }

  .frame > :not(.sr-only) {
    inline-size: 100%;
  }

  h2 {
    font-size: var(--_size-title);
    font-weight: 600;
  }

  h3 {
    margin-block-start: 8px;
    font-size: var(--_size-heading);
    font-weight: 600;
  }

  h4,
  h5,
  .atlas {
    font-size: inherit;
    font-weight: 600;
  }

  .layer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_line);
  }

  .notice {
    color: var(--_muted);
  }

  dl {
    display: grid;
    gap: 4px;
  }

  dt {
    color: var(--_muted);
  }

  dd {
    margin: 0;
  }

  ul {
    padding-inline-start: 1.25em;
    list-style: disc;
  }

  .sources {
    color: var(--_muted);
  }

  .scroll {
    max-block-size: 20rem;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  caption {
    padding: 6px 8px;
    text-align: start;
    font-weight: 600;
  }

  th,
  td {
    padding: 3px 8px;
    border-block-start: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
    color: var(--_muted);
  }

  td:nth-child(2) {
    text-align: end;
  }

  button.copy {
    inline-size: auto;
    min-block-size: 32px;
  }

  textarea {
    inline-size: 100%;
    font: inherit;
  }

  @media print {
    .scroll {
      max-block-size: none;
      overflow: visible;
    }

    button.copy {
      display: none;
    }
  }
`;
