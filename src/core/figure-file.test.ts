import { expect, it } from 'vitest';
import { smallFigures } from '../testing/small-figures.js';
import { AtlasError } from './atlas-error.js';
import { checkFigureFile } from './figure-file.js';

/** The small file with the first series changed. */
function withSeries(changed: object): unknown {
  const [first, ...others] = smallFigures.series;
  return { ...smallFigures, series: [{ ...first, ...changed }, ...others] };
}

function errorOf(value: unknown): AtlasError {
  try {
    checkFigureFile(value, 'figures.json');
  } catch (error) {
    if (error instanceof AtlasError) return error;
  }
  throw new Error('The file was accepted.');
}

it('accepts a file, and the same file that went through JSON', () => {
  expect(checkFigureFile(smallFigures, 'figures.json')).toEqual(smallFigures);
  expect(checkFigureFile(JSON.parse(JSON.stringify(smallFigures)), 'figures.json')).toEqual(smallFigures);
});

it.each([
  ['the whole file', 'text', /Object/],
  ['units', { ...smallFigures, units: undefined }, /Array|"units"/],
  ['series.0.year', withSeries({ year: 2020.5 }), /integer/],
  ['series.0.values.0', withSeries({ values: ['160'] }), /number/],
  ['series.0.indicator', withSeries({ indicator: 'wealth' }), /id of an indicator/],
  ['series.0.values', withSeries({ values: [1, 2] }), /1 for the units of the level province/],
  ['series.0.statuses', withSeries({ statuses: '' }), /1 for the units/],
  ['series.0.values', withSeries({ level: 'village' }), /0 for the units of the level village/],
  ['series.0.sources', withSeries({ sources: [7] }), /places below 2/],
  ['series.0.sources', withSeries({ sources: [[0, 2]] }), /places below 2/],
])('names the place of what is wrong: %s', (path, value, expected) => {
  const error = errorOf(value);
  expect(error.code).toBe('figures-invalid');
  expect(error.details).toMatchObject({ file: 'figures.json', path });
  expect(String(error.details['expected'])).toMatch(expected);
  expect(error.message).toContain('Build the geodata again.');
});
