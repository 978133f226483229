import type { SidecarColumn } from '../core/sidecar.js';

export type ValueType = SidecarColumn['type'];

/** How numbers are written in a file whose values are all text. */
export interface TextRules {
  readonly decimalComma: boolean;
}

const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const groupedNumber = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const commaNumber = /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/;
/** A code such as `0312`, or one with more digits than a double holds, is no number. */
const codeLike = /^[+-]?0\d|^[+-]?\d{16,}$/;
const isoDate = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
/** As dates are often written in China. */
const writtenDate = /^(\d{4})(?:\/(\d{1,2})\/(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;
/** What spreadsheets and statistics write where there is no number. */
const missingMarks = new Set(['na', 'n/a', '#n/a', 'nan', 'null', '-', '--', '—', '——', '…', '...', '..']);

/** The number that a text stands for; undefined when it stands for none, or for a code. */
export function numberOfText(text: string, { decimalComma }: TextRules): number | undefined {
  const trimmed = text.trim();
  if (codeLike.test(trimmed)) return undefined;
  if (decimalComma) {
    if (!commaNumber.test(trimmed)) return undefined;
    return Number(trimmed.replaceAll('.', '').replace(',', '.'));
  }
  if (plainNumber.test(trimmed)) return Number(trimmed);
  return groupedNumber.test(trimmed) ? Number(trimmed.replaceAll(',', '')) : undefined;
}

/**
 * Type of one value; undefined for none.
 *
 * @param rules - Given where every value is text.
 */
export function typeOfValue(value: unknown, rules: TextRules | undefined): ValueType | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'string') return rules ? typeOfText(value, rules) : isoDate.test(value) ? 'datetime' : 'string';
  if (typeof value === 'number') return Number.isFinite(value) ? 'number' : undefined;
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'bigint') return isSafe(value) ? 'number' : 'string';
  return 'json';
}

function typeOfText(text: string, rules: TextRules): ValueType | undefined {
  if (numberOfText(text, rules) !== undefined) return 'number';
  const trimmed = text.trim();
  if (trimmed === '' || missingMarks.has(trimmed.toLowerCase())) return undefined;
  if (/^(?:true|false)$/i.test(trimmed)) return 'boolean';
  return isoDateOf(trimmed) === undefined ? 'string' : 'datetime';
}

/** A date as ISO 8601 writes it; undefined for what is none. */
function isoDateOf(text: string): string | undefined {
  if (isoDate.test(text)) return text;
  const [, year, ...parts] = writtenDate.exec(text) ?? [];
  const [month, day] = parts.filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  return year && month && day ? `${year}-${month}-${day}` : undefined;
}

/** The type that holds values of two types. */
export function joinedType(one: ValueType | undefined, other: ValueType | undefined): ValueType | undefined {
  if (one === undefined || other === undefined || one === other) return one ?? other;
  return one === 'json' || other === 'json' ? 'json' : 'string';
}

/** A value as its column has it; null for none. */
export function valueAs(type: ValueType, value: unknown, rules: TextRules | undefined): unknown {
  if (value === null || value === undefined || value === '') return null;
  if (type === 'string') return typeof value === 'string' ? value : String(value);
  if (type === 'json') return typeof value === 'bigint' ? String(value) : value;
  if (typeof value === 'string') return typedText(type, value, rules);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'bigint' ? Number(value) : value;
}

function typedText(type: ValueType, text: string, rules: TextRules | undefined): unknown {
  if (type === 'number') return (rules && numberOfText(text, rules)) ?? null;
  const trimmed = text.trim();
  if (missingMarks.has(trimmed.toLowerCase())) return null;
  return type === 'boolean' ? trimmed.toLowerCase() === 'true' : isoDateOf(trimmed);
}

function isSafe(value: bigint): boolean {
  return Number.isSafeInteger(Number(value));
}
