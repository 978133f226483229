import { expect, it } from 'vitest';
import { yearRuns } from './year-runs.js';

it.each([
  [[], ''],
  [[2020], '2020'],
  [[2013, 2014], '2013–2014'],
  [[2005, 2010, 2011, 2012, 2020], '2005, 2010–2012, 2020'],
])('writes %j as %s', (years, written) => expect(yearRuns(years)).toBe(written));
