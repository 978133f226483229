import { describe, expect, it } from 'vitest';
import { smallCatalog } from '../testing/small-catalog.js';
import { initialState } from './initial-state.js';
import { fromPermalink, toPermalink } from './permalink.js';
import type { ViewerState } from './state.js';

const first = initialState(smallCatalog, 'en', 'light');

/** What a link must carry. */
function carried(state: ViewerState) {
  const { view, locale, selection, basemapShown } = state;
  const layers = state.layers.map(({ id, visible, opacity, variant }) => ({ id, visible, opacity, variant }));
  return { view, locale, selection, basemapShown, layers };
}

function throughLink(state: ViewerState) {
  const { link, problems } = fromPermalink(`#${toPermalink(state, smallCatalog)}`, smallCatalog);
  return { state: initialState(smallCatalog, 'en', 'dark', link), problems };
}

describe('a link', () => {
  it('is short and readable for the first view', () => {
    expect(toPermalink(first, smallCatalog)).toBe('l=areas,lines,-spots&lang=en&d=7&pv=1');
  });

  it('writes zoom, latitude, longitude', () => {
    const state = { ...first, view: { center: [116.391234567, 39.9] as const, viewportZoom: 8.25 } };
    expect(toPermalink(state, smallCatalog)).toMatch(/^v=8\.25\/39\.9\/116\.391235&/);
  });

  it('gives the same state back: view, order, opacity, variant, visibility, language, selection, ground', () => {
    const [areas, lines, spots] = first.layers;
    if (!areas || !lines || !spots) throw new Error('three layers');
    const state: ViewerState = {
      ...first,
      view: { center: [116.5, 39.25], viewportZoom: 7.125 },
      locale: 'zh',
      basemapShown: false,
      layers: [
        { ...spots, visible: true, opacity: 0.35 },
        { ...areas, variant: 'small' },
        { ...lines, visible: false },
      ],
      selection: { layer: 'areas', id: 'S50/甲&乙 #1%' },
    };
    const back = throughLink(state);
    expect(carried(back.state)).toEqual(carried(state));
    expect(back.problems).toEqual([]);
  });

  it('survives being percent-encoded as a whole by whoever forwards it', () => {
    const { link, problems } = fromPermalink('#l=spots%40.5%2C-areas~small%2Clines', smallCatalog);
    expect(link.layers?.map(({ id, opacity }) => [id, opacity])).toEqual([
      ['spots', 0.5],
      ['areas', 1],
      ['lines', 1],
    ]);
    expect(problems).toEqual([]);
  });
});

describe('what was drawn', () => {
  const coordinates = [
    [116, 40],
    [117, 40.5],
  ];
  const line = { id: 'shape-1', kind: 'line', geometry: { type: 'LineString', coordinates } } as const;
  const drawn = (inLink: boolean) => {
    const shape = { ...line, geometry: { type: 'LineString' as const, coordinates } };
    return { ...first, drawing: { ...first.drawing, shapes: [shape], inLink } };
  };

  it('stands in the link', () => {
    const link = toPermalink(drawn(true), smallCatalog);
    expect(link).toMatch(/&g=l[\w-]+&d=7&pv=1$/);
    expect(fromPermalink(link, smallCatalog).link.shapes).toEqual([
      { kind: 'line', geometry: { type: 'LineString', coordinates } },
    ]);
  });

  it('is left out when it is too long', () => {
    expect(toPermalink(drawn(false), smallCatalog)).not.toContain('&g=');
  });

  it('is read as far as it is sound, and the rest is reported', () => {
    const { link, problems } = fromPermalink(
      `#g=nonsense.${toPermalink(drawn(true), smallCatalog).split('&g=')[1]}`,
      smallCatalog,
    );
    expect(link.shapes).toHaveLength(1);
    expect(problems.map(({ details }) => details['name'])).toContain('g');
  });
});

describe('a link that is old or broken', () => {
  it('leaves the catalog’s first view when there is nothing in it', () => {
    expect(fromPermalink('', smallCatalog)).toEqual({ link: {}, problems: [] });
    expect(fromPermalink('#section-3', smallCatalog)).toEqual({ link: {}, problems: [] });
  });

  it('ignores and reports unknown layers and variants, and keeps the others', () => {
    const { link, problems } = fromPermalink('#l=lines,roads,areas~tiny,<script>', smallCatalog);
    expect(link.layers?.filter((layer) => layer.visible)).toMatchObject([
      { id: 'lines' },
      { id: 'areas', variant: 'large' },
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['layer-unknown', 'value-invalid', 'layer-unknown']);
  });

  it('adds layers it does not know of, switched off, where the catalog has them', () => {
    const { link } = fromPermalink('#l=spots,areas', smallCatalog);
    expect(link.layers?.map(({ id, visible }) => [id, visible])).toEqual([
      ['spots', true],
      ['areas', true],
      ['lines', false],
    ]);
  });

  it('takes a layer named twice once', () => {
    expect(fromPermalink('#l=lines,lines,areas,spots', smallCatalog).link.layers).toHaveLength(3);
  });

  it.each(['5', '5/1', '5/1/2/3', 'a/b/c', '5//2', '99/1/2', '5/86/2', '5/1/181', 'NaN/1/2', 'Infinity/0/0', '-1/0/0'])(
    'reports the view "%s" and ignores it',
    (view) => {
      const { link, problems } = fromPermalink(`#v=${view}`, smallCatalog);
      expect(link.view).toBeUndefined();
      expect(problems).toMatchObject([{ code: 'value-invalid' }]);
    },
  );

  it.each(['areas', 'areas/', '/a', 'spots/2', 'roads/1'])('reports the selection "%s" and ignores it', (selection) => {
    const { link, problems } = fromPermalink(`#s=${selection}`, smallCatalog);
    expect(link.selection).toBeUndefined();
    expect(problems).toHaveLength(1);
  });

  it('reports an unknown language and other data', () => {
    const { link, problems } = fromPermalink('#lang=fr&d=6', smallCatalog);
    expect(link).toEqual({ dataVersion: '6' });
    expect(problems.map(({ code }) => code)).toEqual(['value-invalid', 'link-outdated']);
  });

  it.each(['%', '%E4%BD', '=&=&', 'l', 'l=', 'l=,,,', '#'.repeat(50), 's=%00', `l=${'a'.repeat(10_000)}`])(
    'survives "%s"',
    (junk) => {
      expect(() => fromPermalink(`#${junk}`, smallCatalog)).not.toThrow();
    },
  );
});
