import { AtlasError } from '../../core/atlas-error.js';
import type { FigureFile } from '../../core/figure-file.js';
import type { ThematicChoice } from '../../core/thematic-choice.js';
import { FigureTable } from '../../statistics/figure-table.js';
import { ThematicDesk } from '../../viewer/thematic/thematic-desk.js';
import { shownThematic } from '../../viewer/thematic-shown.js';
import type { FakeViewer } from './fake-viewer.js';

const both = (en: string, zh: string) => ({ en, zh });

const codes = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;

type Indicator = FigureFile['indicators'][number];

function indicator(id: string, en: string, zh: string, unit: string, more: Partial<Indicator> = {}): Indicator {
  const base = { group: 'income', format: 'integer', nature: 'rate', mean: 'people' } as const;
  return { ...base, id, unit, label: both(en, zh), ...more };
}

function series(id: string, year: number, values: (number | null)[]): FigureFile['series'][number] {
  const statuses = values.map((value) => (value === null ? '-' : 'p')).join('');
  const place = values.indexOf(null);
  const reasons = place === -1 ? {} : { reasons: { [codes[place] ?? '']: 'not-found' } };
  return { indicator: id, level: 'area', year, values, statuses, sources: [0], ...reasons };
}

/** Eight areas: income of all but one, of all the year before; GDP, a count; and the distance to a station. */
export const fakeFigures = new FigureTable({
  regions: [{ id: 'here', title: both('Here', '此地') }],
  units: codes.map((code, index) => ({
    code,
    level: 'area',
    parent: null,
    region: 'here',
    name: both(`Area ${code}`, `区域${code}`),
    areaKm2: 100 * (index + 1),
    people: 1000 * (index + 1),
  })),
  indicators: [
    indicator('income', 'Income per person', '人均收入', 'yuan-per-person'),
    indicator('gdp', 'GDP', '地区生产总值', 'yuan-100-million', { group: 'economy', nature: 'count', mean: 'none' }),
    indicator('distance', 'Distance to a station', '到车站的距离', 'km', { group: 'access' }),
  ],
  series: [
    series('income', 2019, [9, 11, 15, 19, 31, 33, 52, 60]),
    series('income', 2020, [10, 12, 16, 20, 30, 34, 50, null]),
    series('gdp', 2020, [1, 2, 3, 4, 5, 6, 7, 8]),
    series('distance', 2020, [5, 8, 40, 45, 90, 1, 3, 60]),
  ],
  sources: [{ id: 's1', title: 'Yearbook of Areas', url: 'https://example.org/yearbook', caveat: 'preliminary' }],
});

/** Maps figures in a viewer as a real one does, at once: whoever is called so takes the place of its `setThematic`. */
export function mapsFigures(viewer: FakeViewer): (choice: ThematicChoice | null) => Promise<void> {
  viewer.files.figures = fakeFigures;
  const noFile = () => Promise.reject(new Error('Areas are coloured without reading a file.'));
  const desk = new ThematicDesk({
    catalog: viewer.catalog,
    figures: () => viewer.figures(),
    client: { load: noFile },
    open: noFile,
    urlOf: (source) => source,
  });
  return async (choice) => {
    const before = shownThematic(viewer.state.thematic);
    if (choice === null) return viewer.setVariant('areas', 'urban');
    viewer.change({ thematic: { phase: 'making', choice, ...(before && { shown: before }) } });
    try {
      const { map, mapped } = await desk.make(choice, before);
      viewer.changeLayer(map.layer, { mapped });
      viewer.change({ thematic: { phase: 'made', choice, map } });
    } catch (error) {
      if (!(error instanceof AtlasError)) throw error;
      viewer.change({ thematic: { phase: 'failed', choice, error, ...(before && { shown: before }) } });
    }
  };
}
