import * as v from 'valibot';
import { AtlasError } from './atlas-error.js';
import { requireKnownVersion } from './format-version.js';
import { localizedTextSchema } from './symbology.js';

/*
 * Figures of administrative units by year, as they are published beside the geodata: units, indicators and, for each
 * indicator, level and year, one list of values. Read when a reader maps, charts or compares figures; the first map does
 * without.
 */

const text = v.string();
const named = v.pipe(text, v.minLength(1));

/** Where a figure came from; the same shape as in a sidecar. */
export const sourceRecordSchema = v.object({
  id: named,
  title: named,
  publisher: v.exactOptional(named),
  /** http(s) only. */
  url: v.exactOptional(named),
  where: v.exactOptional(named),
  licence: v.exactOptional(named),
  caveat: v.exactOptional(named),
});

const unitSchema = v.object({
  /** As in the `idColumn` of the level's layer. */
  code: named,
  /** `province`, `prefecture`, `county` … as in the catalog's `units`; `region` for what is none of them. */
  level: named,
  /** Code of the unit of the level above; null for the topmost. */
  parent: v.nullable(named),
  /** Id in `regions`: which region the unit belongs to. */
  region: named,
  name: localizedTextSchema,
  /** Where the unit lies, when another of its level has the same name. */
  qualifier: v.exactOptional(v.object({ en: v.nullable(named), zh: v.nullable(named) })),
  areaKm2: v.nullable(v.number()),
  /** People by which means are weighted and coverage is reckoned; `peopleAre` of the file says which. */
  people: v.nullable(v.number()),
});

/** An indicator of units. */
export const indicatorSchema = v.object({
  id: named,
  /** `income`, `economy`, `people`, `environment`, `access`. */
  group: named,
  label: localizedTextSchema,
  /** Id in core/units. */
  unit: named,
  /** Id in core/number-format. */
  format: named,
  /** `count` grows with the size of a unit, so areas may be coloured by it only after a division; `rate` does not. */
  nature: v.picklist(['count', 'rate']),
  /** What is weighted by to average it over units: people, or nothing when no mean would make sense. */
  mean: v.picklist(['people', 'none']),
  /** True when more of it is worse, as with PM2.5 or the distance to a station. */
  lowerIsBetter: v.exactOptional(v.boolean()),
  /** What a reader has to know before using it. */
  caveat: v.exactOptional(localizedTextSchema),
  /** How it was computed, when it was not published as such. */
  derived: v.exactOptional(localizedTextSchema),
});

/** The figures of an indicator for the units of a level in one year. */
export const seriesSchema = v.object({
  indicator: named,
  level: named,
  year: v.pipe(v.number(), v.integer()),
  /** One value for each unit of the level, in the order of `units`; null where there is none. */
  values: v.array(v.nullable(v.number())),
  /** `p` published, `d` derived, `-` missing: one letter for each value. */
  statuses: text,
  /** For each value the places in `sources`; one number for all when they have the same. */
  sources: v.union([v.array(v.array(v.number())), v.array(v.number())]),
  /** Code of the vocabulary `missing-reason` by code of the unit. */
  reasons: v.exactOptional(v.record(named, named)),
  /** Code of the vocabulary `figure-note` by code of the unit. */
  notes: v.exactOptional(v.record(named, named)),
  /**
   * Units whose figure covers other ground than their people and outline, so that it must not be divided by either: code
   * of the vocabulary `missing-reason` by code of the unit.
   */
  undivided: v.exactOptional(v.record(named, named)),
});

const regionSchema = v.object({
  id: named,
  title: localizedTextSchema,
  /** Who delimits it so. */
  source: v.exactOptional(localizedTextSchema),
  /** Codes of its units, when it is made of units that belong to another region. */
  codes: v.exactOptional(v.array(named)),
  /** All its people, as `people` of the units; those of zones without an outline are among them. */
  people: v.exactOptional(v.nullable(v.number())),
});

const unitChangeSchema = v.object({
  /** It had; a unit of today may have the same. */
  code: named,
  level: named,
  name: localizedTextSchema,
  /** Code of the unit of today that it lay in. */
  parent: named,
  year: v.pipe(v.number(), v.integer()),
  /** `renamed`: the one successor has its ground and no other. `merged`: it is a part of it. `split`: it went to several. */
  kind: v.picklist(['renamed', 'merged', 'split']),
  /** Codes of units of today. */
  successors: v.pipe(v.array(named), v.minLength(1)),
  /** Number of the approval. */
  document: v.exactOptional(named),
});

const figureFileSchema = v.object({
  /** Regions that units belong to; the first is the catalog's own. */
  regions: v.array(regionSchema),
  units: v.array(unitSchema),
  indicators: v.array(indicatorSchema),
  series: v.array(seriesSchema),
  sources: v.array(sourceRecordSchema),
  /** Which people `people` of units and regions are: of a census, or residents of a year. */
  peopleAre: v.exactOptional(localizedTextSchema),
  /** Indicators whose figures are people of a unit and year, by which counts may be divided; the first one there is used. */
  populations: v.exactOptional(v.array(named)),
  /** Units that are no more, so that tables with their names can be read. */
  changes: v.exactOptional(v.array(unitChangeSchema)),
});

export type FigureRegion = v.InferOutput<typeof regionSchema>;
export type FigureUnit = v.InferOutput<typeof unitSchema>;
export type FigureIndicator = v.InferOutput<typeof indicatorSchema>;
export type FigureSeries = v.InferOutput<typeof seriesSchema>;
export type UnitChange = v.InferOutput<typeof unitChangeSchema>;
export type FigureFile = v.InferOutput<typeof figureFileSchema>;

/**
 * Checks parsed JSON.
 *
 * @param file - What messages call it.
 * @throws {AtlasError} `figures-invalid` naming the first place that is wrong, what was expected there and what came.
 */
export function checkFigureFile(value: unknown, file: string): FigureFile {
  requireKnownVersion(value, file);
  const result = v.safeParse(figureFileSchema, value, { abortEarly: true });
  if (!result.success) throw figuresInvalid(file, result.issues[0]);
  const problem = contradictionIn(result.output);
  if (problem) throw invalidAt(file, problem.path, problem.expected, problem.received);
  return result.output;
}

interface Contradiction {
  readonly path: string;
  readonly expected: string;
  readonly received: string;
}

/** The first series that does not fit the units, indicators and sources of its file. */
function contradictionIn({ units, indicators, series, sources }: FigureFile): Contradiction | undefined {
  const counts = new Map<string, number>();
  for (const { level } of units) counts.set(level, (counts.get(level) ?? 0) + 1);
  const known = new Set(indicators.map(({ id }) => id));
  for (const [place, each] of series.entries()) {
    const count = counts.get(each.level) ?? 0;
    const problem = (name: string, expected: string, received: string) => ({
      path: `series.${place}.${name}`,
      expected,
      received,
    });
    if (!known.has(each.indicator)) return problem('indicator', 'the id of an indicator', each.indicator);
    const asUnits = `${count} for the units of the level ${each.level}`;
    if (each.values.length !== count) return problem('values', asUnits, String(each.values.length));
    if (each.statuses.length !== count) return problem('statuses', asUnits, String(each.statuses.length));
    const lost = each.sources.flat().find((source) => sources[source] === undefined);
    if (lost !== undefined) return problem('sources', `places below ${sources.length}`, String(lost));
  }
  return undefined;
}

/** Says where a file of figures, of networks or of claims is not what it should be. */
export function figuresInvalid(file: string, issue: v.BaseIssue<unknown>): AtlasError {
  const path = v.getDotPath(issue) ?? 'the whole file';
  return invalidAt(file, path, issue.expected ?? issue.message, issue.received);
}

function invalidAt(file: string, path: string, expected: string, received: string): AtlasError {
  return new AtlasError(
    'figures-invalid',
    `${file} is not valid: ${path} should be ${expected}, but it is ${received}. Build the geodata again.`,
    { details: { file, path, expected, received } },
  );
}
