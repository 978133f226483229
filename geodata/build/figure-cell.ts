import type { vocabularies } from '../../layers/vocabularies.js';
import { noteCodeOf, sectors, unitsBesideBda } from './figure-notes.js';
import type { Figure } from './statistics.js';

/** Code of the vocabulary `missing-reason`. */
export type ReasonCode = keyof (typeof vocabularies)['missing-reason'];

/** One value of the published figures with where it came from, or why there is none. */
export interface FigureCell {
  readonly value: number | null;
  readonly status: 'published' | 'derived' | 'missing';
  /** Ids of sources. */
  readonly sources: readonly string[];
  readonly reason: string | null;
  readonly note: string | null;
  /** Why the value must not be divided by people or area; null when it may be. */
  readonly undivided: ReasonCode | null;
}

const bare = { status: 'missing', sources: [], note: null, undivided: null } as const;

/** Revenues about twice those of the year before, which fall back in the year after; nothing that was read explains it. */
const revenueOfOneYear: readonly string[] = ['130500 2015', '131100 2014'];

/** A gap, with its reason when that is known. */
export function gap(reason: string | null): FigureCell {
  return { ...bare, value: null, reason };
}

/** A value worked out by the build. */
export function computed(value: number, sources: readonly string[], note: string | null = null): FigureCell {
  return { ...bare, value, status: 'derived', sources, note, reason: null };
}

/** A figure of the table as it is published: withheld where it would mislead. */
export function cellOf(indicator: string, level: string, code: string, figure: Figure): FigureCell {
  if (figure.value === null) return gap(figure.reason);
  const withheld = withheldReason(indicator, level, code, figure);
  if (withheld) return gap(withheld);
  return {
    value: figure.value,
    status: figure.status,
    sources: figure.source.split(';'),
    reason: null,
    note: noteCodeOf(indicator, code, figure.note) ?? noteOfSectors(indicator, code, figure),
    undivided: undividedReason(indicator, code, figure),
  };
}

function withheldReason(indicator: string, level: string, code: string, figure: Figure): ReasonCode | null {
  // A mean over the region's provinces is sound; one over urban and rural incomes is not.
  if (indicator === 'income_all' && level !== 'region' && figure.status === 'derived') return 'only-derived';
  if (indicator === 'fiscal_revenue' && revenueOfOneYear.includes(`${code} ${figure.year}`)) return 'not-plausible';
  if (indicator !== 'gdp_per_capita') return null;
  if (unitsBesideBda.includes(code)) return 'bda-mismatch';
  return level === 'prefecture' && figure.year === 2013 && !isMunicipality(code) ? 'registered-people' : null;
}

/** Beijing, Tianjin and Shanghai, whose GDP per person the yearbook of 2014 divides by residents as ever. */
function isMunicipality(code: string): boolean {
  return ['11', '12', '31'].includes(code.slice(0, 2));
}

/** The sectors of prefectures follow the GDP first published, whose remarks name what Baoding leaves out from 2021 on. */
function noteOfSectors(indicator: string, code: string, figure: Figure): string | null {
  return leavesOutParts(indicator, code, figure) ? 'without-dingzhou-xiongan' : null;
}

function leavesOutParts(indicator: string, code: string, { year }: Figure): boolean {
  return code === '130600' && sectors.includes(indicator) && year >= 2021;
}

function undividedReason(indicator: string, code: string, figure: Figure): ReasonCode | null {
  const note = noteCodeOf(indicator, code, figure.note);
  if (note === 'with-bda' || note === 'without-bda') return 'bda-mismatch';
  if (note === 'reporting-area-changed') return note;
  if (note === 'without-dingzhou-xiongan' || leavesOutParts(indicator, code, figure)) return 'without-dingzhou-xiongan';
  return null;
}
