import type { Figure, Target } from './figure.js';

/** A Markdown table: a line for each figure and peer. */
export function figureTable(figures: readonly Figure[]): string {
  const head = ['what', 'ours', 'peer', 'its figure', 'ratio', 'target', 'met'];
  const lines = figures.flatMap((figure) =>
    Object.entries(figure.peers).map(([peer, value], index) => [
      index === 0 ? `${figure.group}: ${figure.name}` : '',
      index === 0 ? `${rounded(figure.ours)} ${figure.unit}` : '',
      peer,
      `${rounded(value)} ${figure.unit}`,
      `${rounded(figure.ratio[peer] ?? Number.NaN)}×`,
      saidTarget(figure.target[peer]),
      saidMet(figure, peer),
    ]),
  );
  const widths = head.map((title, index) => Math.max(title.length, ...lines.map((line) => line[index]?.length ?? 0)));
  const row = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [row(head), row(widths.map((width) => '-'.repeat(width))), ...lines.map(row)].join('\n');
}

function saidTarget(target: Target | undefined): string {
  if (!target) return '–';
  return 'atMost' in target ? `≤ ${target.atMost}×` : `≥ ${target.atLeast}×`;
}

function saidMet({ ratio, target }: Figure, peer: string): string {
  const wanted = target[peer];
  const reached = ratio[peer] ?? Number.NaN;
  if (!wanted) return '–';
  return ('atMost' in wanted ? reached <= wanted.atMost : reached >= wanted.atLeast) ? 'yes' : 'no';
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
