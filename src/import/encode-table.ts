import { GeometryType } from '../core/geometry-type.js';
import { EncodePass, PlanOutgrown, type ReadingPlan } from './encode-pass.js';
import type { EncodedTable, EncodeTask } from './encode-task.js';
import type { GeometryKind } from './geometry-kind.js';
import { type Survey, surveyOf } from './survey.js';

/** Features that are looked at before encoding begins: types of columns are foretold from them. */
const foretellingFeatures = 1000;

/**
 * Encodes a table as FlatGeobuf with an index. What the columns hold is foretold from the first features; where a later
 * one proves that wrong, the whole table is surveyed and encoded again.
 *
 * @throws {AtlasError} `import-refused`.
 */
export async function encodeTable(task: EncodeTask): Promise<EncodedTable> {
  const { table, watch } = task;
  const { survey } = await surveyOf(table, { ...watch, progress: () => undefined }, foretellingFeatures);
  const [first = 'point'] = survey.kinds.keys();
  const kind = task.kind ?? first;
  try {
    return await new EncodePass({ ...task, kind }, planOf(survey, kind)).run();
  } catch (error) {
    if (!(error instanceof PlanOutgrown)) throw error;
  }
  const whole = await surveyOf(table, { ...watch, progress: (done) => watch.progress(done / 2) });
  const again = { ...watch, progress: (done: number) => watch.progress(0.5 + done / 2) };
  return new EncodePass({ ...task, kind, watch: again }, planOf(whole.survey, kind)).run();
}

function planOf(survey: Survey, kind: GeometryKind): ReadingPlan {
  return {
    multi: survey.kinds.get(kind) === true || collects(survey),
    idSource: survey.idSource,
    types: [...survey.types],
  };
}

/** Collections may give a feature several parts of a kind. */
function collects(survey: Survey): boolean {
  return survey.geometryTypes.has(GeometryType.GeometryCollection);
}
