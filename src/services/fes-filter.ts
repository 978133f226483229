import type { Bbox } from '../core/bbox.js';
import type { ServedCondition } from './served-conditions.js';
import { sidesOf } from './service-protocol.js';

/** What a filter of a WFS is made of. */
export interface FesParts {
  /** An element of FES 2.0, as the publisher wrote it. */
  readonly filter: string | undefined;
  readonly conditions: readonly ServedCondition[];
  readonly area:
    | { readonly bbox: Bbox; readonly property: string; readonly crs: string; readonly latFirst: boolean }
    | undefined;
}

/**
 * A filter in which everything has to hold; undefined when there is nothing but an area, which has a parameter of its own.
 *
 * @see https://docs.ogc.org/is/09-026r2/09-026r2.html
 */
export function fesFilter({ filter, conditions, area }: FesParts): string | undefined {
  const tests = [...(filter === undefined ? [] : [filter]), ...conditions.map(elementOf)];
  if (tests.length === 0) return undefined;
  const all = area ? [boxElement(area), ...tests] : tests;
  const inside = all.length > 1 ? `<fes:And>${all.join('')}</fes:And>` : all.join('');
  return `<fes:Filter xmlns:fes="http://www.opengis.net/fes/2.0" xmlns:gml="http://www.opengis.net/gml/3.2">${inside}</fes:Filter>`;
}

function elementOf(condition: ServedCondition): string {
  const reference = `<fes:ValueReference>${escaped(condition.column)}</fes:ValueReference>`;
  if ('isNull' in condition) {
    const test = `<fes:PropertyIsNull>${reference}</fes:PropertyIsNull>`;
    return condition.isNull ? test : `<fes:Not>${test}</fes:Not>`;
  }
  const tests = condition.in.map(
    (value) =>
      `<fes:PropertyIsEqualTo>${reference}<fes:Literal>${escaped(String(value))}</fes:Literal></fes:PropertyIsEqualTo>`,
  );
  return tests.length > 1 ? `<fes:Or>${tests.join('')}</fes:Or>` : tests.join('');
}

function boxElement({ bbox, property, crs, latFirst }: NonNullable<FesParts['area']>): string {
  const sides = sidesOf(bbox, latFirst).split(',');
  const [lower, upper] = [sides.slice(0, 2).join(' '), sides.slice(2).join(' ')];
  return `<fes:BBOX><fes:ValueReference>${escaped(property)}</fes:ValueReference><gml:Envelope srsName="${escaped(crs)}"><gml:lowerCorner>${lower}</gml:lowerCorner><gml:upperCorner>${upper}</gml:upperCorner></gml:Envelope></fes:BBOX>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
