import { type TextRules, typeOfValue } from './value-type.js';

/** Names of the columns with coordinates of a table of rows. */
export interface CoordinateColumns {
  readonly x: string;
  readonly y: string;
}

/** Words for the two coordinates, from those that leave the least doubt to those that leave the most. */
const words: readonly (readonly [x: RegExp, y: RegExp])[] = [
  [/longitude|经度|東經|东经/i, /latitude|纬度|北緯|北纬/i],
  [/^(?:.*[^a-z])?(?:lon|lng|long)(?:[^a-z].*)?$/i, /^(?:.*[^a-z])?lat(?:[^a-z].*)?$/i],
  [/easting|东坐标|东向坐标/i, /northing|北坐标|北向坐标/i],
  [
    /^(?:.*[^a-z])?(?:x|lon_?x|point_?x|coord_?x)(?:[^a-z].*)?$/i,
    /^(?:.*[^a-z])?(?:y|lat_?y|point_?y|coord_?y)(?:[^a-z].*)?$/i,
  ],
];

/**
 * Guesses which two columns have coordinates, by their names and by what stands in them.
 *
 * @param rows - Some of the table.
 */
export function coordinateColumns(
  names: readonly string[],
  rows: readonly (readonly unknown[])[],
  text: TextRules | undefined,
): CoordinateColumns | undefined {
  const mayBe = (place: number) =>
    holdsAngles(
      rows.map((row) => row[place]),
      text,
    );
  for (const [isX, isY] of words) {
    const x = names.findIndex((name, place) => isX.test(name) && mayBe(place));
    const y = names.findIndex((name, place) => isY.test(name) && place !== x && mayBe(place));
    const [nameX, nameY] = [names[x], names[y]];
    if (nameX !== undefined && nameY !== undefined) return { x: nameX, y: nameY };
  }
  return undefined;
}

/** True when most of the values that are there are numbers, or angles in degrees and minutes. */
function holdsAngles(values: readonly unknown[], text: TextRules | undefined): boolean {
  const there = values.filter((value) => value !== '' && value !== null && value !== undefined);
  const fitting = there.filter((value) => typeOfValue(value, text) === 'number' || isWrittenAngle(value));
  return there.length > 0 && fitting.length * 2 > there.length;
}

/** True for an angle such as `39°54′20″N`. */
export function isWrittenAngle(value: unknown): value is string {
  return typeof value === 'string' && /\d\s*[°º度]/.test(value);
}
