import { dayNumber } from '../../core/day-number.js';
import type { LayerPart } from '../../core/layer-definition.js';
import { translate } from '../../core/messages/translate.js';
import { newHalo, olderLook, undatedLook } from '../../core/time-looks.js';
import { lastDayOf } from '../../viewer/scene-of-state.js';
import { commonClass } from './class-rows.js';
import { type LegendEntry, type LegendInput, type LegendSample, present, sampleStrokes } from './legend-entry.js';
import { toned } from './toned.js';

/** Years that the map is drawn for. */
export interface DrawnTime {
  readonly year: number;
  /** What opened after the end of this year is highlighted; null highlights nothing. */
  readonly since: number | null;
}

/** How a class of a part is drawn for features of one age. */
interface AgeLook {
  readonly rows: readonly number[];
  readonly undated: boolean;
  readonly opacity: number;
  readonly greyShare: number;
  readonly halo: boolean;
}

const plain = { undated: false, opacity: 1, greyShare: 0, halo: false } as const;

/** What is drawn of features without a date and, while years are compared, of new and of older ones; each counted. */
export function timeEntries(input: LegendInput, { year, since }: DrawnTime): readonly LegendEntry[] {
  const { part, locale } = input;
  if (!part.time) return [];
  const days = input.values(part.time.column).map(dayNumber);
  const sinceDay = lastDayOf(since);
  const rowsWhere = (holds: (day: number | undefined) => boolean) =>
    days.flatMap((day, row) => (holds(day) ? [row] : []));
  const entry = (key: 'new' | 'older' | 'undated' | 'undated-since', look: AgeLook): LegendEntry => ({
    label: translate(locale, `figures.legend-${key}`, { since: String(since), year: String(year) }),
    sample: sampleOf(part, input, look),
    count: look.rows.length,
  });
  const undatedRows = rowsWhere((day) => day === undefined);
  if (sinceDay === null) {
    const { opacity } = undatedLook;
    return present([entry('undated', { ...plain, rows: undatedRows, undated: true, opacity })]);
  }
  return present([
    entry('new', { ...plain, rows: rowsWhere((day) => day !== undefined && day > sinceDay), halo: true }),
    entry('older', { ...plain, ...olderLook, rows: rowsWhere((day) => day !== undefined && day <= sinceDay) }),
    entry('undated-since', { ...plain, ...olderLook, rows: undatedRows, undated: true }),
  ]);
}

/** Drawn like the class that most of these features belong to. */
function sampleOf({ symbology }: LayerPart, input: LegendInput, look: AgeLook): LegendSample {
  const { theme } = input;
  const values = input.values(symbology.column);
  if (symbology.kind === 'lines') {
    const strokes = commonClass(symbology.classes, values, look.rows)?.strokes ?? [];
    const dashed = look.undated
      ? { dash: [...undatedLook.dash] as [number, number], opacity: look.opacity }
      : undefined;
    const drawn = sampleStrokes(strokes, theme, dashed).map((stroke) => ({
      ...stroke,
      color: toned(stroke.color, look.greyShare),
      opacity: look.opacity,
    }));
    const widthPx = Math.max(0, ...drawn.map((stroke) => stroke.widthPx)) + newHalo.extraPx;
    const halo = { color: newHalo.color[theme], widthPx, dashPx: undefined, opacity: 1 };
    return { kind: 'line', strokes: look.halo ? [halo, ...drawn] : drawn };
  }
  if (symbology.kind !== 'symbols') return { kind: 'no-data' };
  const own = commonClass(symbology.classes, values, look.rows);
  const color = toned(own?.color[theme] ?? '#888888', look.greyShare);
  return { kind: 'symbol', shape: own?.shape ?? 'circle', color, hollow: false, opacity: look.opacity };
}
