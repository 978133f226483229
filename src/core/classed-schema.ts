import * as v from 'valibot';
import { classMethods } from './thematic-choice.js';

const text = v.pipe(v.string(), v.minLength(1));
const base = { column: text, of: text };
const breaks = v.pipe(v.array(v.number()), v.minLength(1));
const method = v.exactOptional(v.picklist(classMethods));
const values = v.pipe(v.array(v.union([v.string(), v.number(), v.boolean()])), v.minLength(1));

/**
 * A column that a part's symbology can name and its file does not have: the number of the class, from 0, that the value of
 * the column `of` is in, and nothing where that has none. By `breaks`, ascending lower bounds of the second and later
 * classes; or by `values`, each a class of its own, with one class more for all others.
 */
export const classedSchema = v.union([
  v.strictObject({ ...base, breaks, method }),
  v.strictObject({ ...base, values }),
]);

export type ClassedColumn = v.InferOutput<typeof classedSchema>;
