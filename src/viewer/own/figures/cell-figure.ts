import type { AttributeValue } from '../../../core/columns.js';

/** Texts by which tables say that there is no figure. */
const none = /^(?:-+|—+|–|…+|\.{2,}|\/|n\/?a|nan|null|none|missing|不详|未知|缺|无|暂缺|未公布)$/i;

/** A figure of a cell: `undefined` for a text that is neither a number nor says that there is none. */
export function cellFigure(value: AttributeValue | undefined): number | null | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return value === null || value === undefined ? null : undefined;
  const text = value.normalize('NFKC').trim();
  if (text === '' || none.test(text)) return null;
  const plain = text.replace(/[,\s]/g, '').replace(/%$/, '').replace(/^−/, '-');
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}

/** Decimals of a figure, three at most. */
export function decimalsOf(figure: number): number {
  return [0, 1, 2, 3].find((digits) => Number(figure.toFixed(digits)) === figure) ?? 3;
}
