import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Classing,
  classMethods,
  type FigureChoice,
  figureMeasures,
  type ThematicChoice,
  thematicForms,
} from '../core/thematic-choice.js';
import { smallCatalog } from '../testing/small-catalog.js';
import { initialState } from './initial-state.js';
import { fromPermalink, toPermalink } from './permalink.js';
import type { ViewerState } from './state.js';

const first = initialState(smallCatalog, 'en', 'light');
/** Ids of this atlas and of others, whatever they are made of. */
const id = fc.oneof(
  fc.constantFrom('county', 'income_urban', 'natural-breaks', 'second', 'reversed'),
  fc.string({ minLength: 1, unit: 'binary' }),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const year = fc.integer({ min: 1000, max: 9999 });

const figure: fc.Arbitrary<FigureChoice> = fc.record(
  { indicator: id, year, measure: fc.constantFrom(...figureMeasures), to: id },
  { requiredKeys: ['indicator', 'year', 'measure'] },
);
const classing: fc.Arbitrary<Classing> = fc.record(
  {
    method: fc.constantFrom(...classMethods),
    classCount: fc.integer({ min: 2, max: 9 }),
    breaks: fc.array(number, { maxLength: 8 }),
    center: number,
  },
  { requiredKeys: ['method', 'classCount'] },
);
const choice: fc.Arbitrary<ThematicChoice> = fc.record(
  {
    level: id,
    figure,
    classing,
    palette: id,
    reversed: fc.constant(true),
    form: fc.constantFrom(...thematicForms),
    second: fc.record({ figure, classing }),
  },
  { requiredKeys: ['level', 'figure', 'classing', 'palette', 'form'] },
);

function read(state: ViewerState) {
  return fromPermalink(`#${toPermalink(state, smallCatalog)}`, smallCatalog);
}

describe('what a link carries of figures, time and units', () => {
  it('is read as it was written, whatever it is', () => {
    const time = fc.record({
      year,
      month: fc.option(fc.integer({ min: 1, max: 12 })),
      span: fc.option(fc.integer({ min: 1, max: 900 })),
    });
    fc.assert(
      fc.property(choice, time, fc.uniqueArray(id, { maxLength: 6 }), (thematic, { year, month, span }, profile) => {
        const since = span === null || year - span < 1000 ? null : year - span;
        const { link, problems } = read({
          ...first,
          year,
          month,
          since,
          profile,
          thematic: { phase: 'making', choice: thematic },
        });
        expect(problems).toEqual([]);
        expect(link.thematic).toEqual(thematic);
        expect(link).toMatchObject({ year, ...(month !== null && { month }), ...(since !== null && { since }) });
        expect(link.profile ?? []).toEqual(profile);
      }),
    );
  });

  it('can be read by people', () => {
    const thematic: ThematicChoice = {
      level: 'county',
      figure: { indicator: 'income_urban', year: 2020, measure: 'ratio', to: '110000' },
      classing: { method: 'natural-breaks', classCount: 6, center: 0.5 },
      palette: 'yellow-green-blue',
      form: 'areas',
    };
    expect(
      toPermalink(
        { ...first, thematic: { phase: 'making', choice: thematic }, profile: ['110000', '120000'] },
        smallCatalog,
      ),
    ).toContain(
      '&t=county/income_urban/2020/ratio/natural-breaks/6/yellow-green-blue/areas/to:110000/center:0.5&p=110000,120000&',
    );
  });

  it.each([
    't=',
    't=county',
    't=county/income/2020/value/guess/6/greens/areas',
    't=county/income/soon/value/quantile/6/greens/areas',
    't=county/income/2020/value/quantile/99/greens/areas',
    't=county/income/2020/value/quantile/6/greens/globe',
    't=county/income/2020/value/manual/3/greens/areas/breaks:1,x',
    't=county/income/2020/value/quantile/6/greens/areas/second',
    'y=2013&m=13',
    'm=6',
    'y=2013&since=2013',
    'since=2013',
  ])('is reported and ignored when it is none: %s', (text) => {
    const { link, problems } = fromPermalink(`#${text}`, smallCatalog);
    expect(problems).toMatchObject([{ code: 'value-invalid' }]);
    expect(Object.keys(link).filter((key) => key !== 'year')).toEqual([]);
  });
});
