import type { LngLat } from '../../core/bbox.js';

const angle = String.raw`([+\-]?\d+(?:\.\d+)?)\s*°?\s*(?:(\d+(?:\.\d+)?)\s*'\s*(?:(\d+(?:\.\d+)?)\s*")?)?`;
/** A letter before it or after it, or none: not the letter of the next one. */
const sided = String.raw`(?:([NSEW])\s*${angle}|${angle}\s*([NSEW])?)`;
const positionPattern = new RegExp(String.raw`^${sided}(?:\s*[,;]\s*|\s+|(?<=[NSEW°'"]))${sided}$`);

/** Ways to write the same, shortest last. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/北纬|北緯|北/g, 'N'],
  [/南纬|南緯|南/g, 'S'],
  [/东经|東經|东/g, 'E'],
  [/西经|西經|西/g, 'W'],
  [/[度º˚]/g, '°'],
  [/[′’‘分]/g, "'"],
  [/''|[″”“秒]/g, '"'],
  [/[，、]/g, ','],
  [/；/g, ';'],
  [/−/g, '-'],
];

interface Angle {
  readonly degrees: number;
  readonly side: string | undefined;
}

/**
 * Reads one written position: `116.39, 39.9` (longitude first), or with letters in either order, in decimals or
 * sexagesimally: `39°54′15″N 116°23′29″E`, `北纬39°54′ 东经116°23′`.
 *
 * @returns WGS 84 degrees; undefined when it is no position.
 */
export function readPosition(text: string): LngLat | undefined {
  const plain = spellings.reduce((rest, [spelling, sign]) => rest.replace(spelling, sign), text.trim().toUpperCase());
  const match = positionPattern.exec(plain);
  if (!match) return undefined;
  const one = angleOf(match.slice(1, 9));
  const other = angleOf(match.slice(9, 17));
  return one && other ? ordered(one, other) : undefined;
}

function angleOf(parts: readonly (string | undefined)[]): Angle | undefined {
  const letter = parts[0] ?? parts[7];
  const [degrees = '', minutes = '0', seconds = '0'] = parts[0] === undefined ? parts.slice(4) : parts.slice(1);
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return undefined;
  const size = Math.abs(Number(degrees)) + Number(minutes) / 60 + Number(seconds) / 3600;
  const negative = degrees.startsWith('-') !== (letter === 'S' || letter === 'W');
  return { degrees: negative ? -size : size, side: letter };
}

function ordered(one: Angle, other: Angle): LngLat | undefined {
  const latFirst = isLat(one) || isLng(other);
  const [lng, lat] = latFirst ? [other, one] : [one, other];
  if (isLat(lng) || isLng(lat) || Math.abs(lng.degrees) > 180 || Math.abs(lat.degrees) > 90) return undefined;
  return [lng.degrees, lat.degrees];
}

function isLat({ side: letter }: Angle): boolean {
  return letter === 'N' || letter === 'S';
}

function isLng({ side: letter }: Angle): boolean {
  return letter === 'E' || letter === 'W';
}
