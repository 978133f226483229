/** What a group of built files may weigh. */
export interface SizeLimit {
  readonly title: string;
  readonly limitBytes: number;
}

const kilobyte = 1024;
/** What each group may weigh; sent files by their gzip. */
export const limits = {
  shell: { title: 'Elements before the map engine (gzip)', limitBytes: 25 * kilobyte },
  basemap: { title: 'Base map on screen, workers apart (gzip)', limitBytes: 330 * kilobyte },
  themes: { title: 'Thematic layers drawn, workers apart (gzip)', limitBytes: 640 * kilobyte },
  page: {
    title: 'A first page: the same with layer list, legend, panels and search (gzip)',
    limitBytes: 670 * kilobyte,
  },
  others: {
    title: 'Fetched by what else a page may hold: the page itself, frames, dialogs, posters, GeoJSON (gzip)',
    limitBytes: 40 * kilobyte,
  },
  rare: {
    title:
      'Fetched where needed: pinyin (page and worker), reading without a worker, Zstandard, in the worker what reads servers (gzip)',
    limitBytes: 470 * kilobyte,
  },
  asking: { title: 'Searching, asking and saving answers, after the first map (gzip)', limitBytes: 90 * kilobyte },
  figures: {
    title: 'Mapping figures, moving through time, reading the region: after the first map (gzip)',
    limitBytes: 95 * kilobyte,
  },
  printing: {
    title: 'Fetched when a page is printed, most of it the writer of PDF (gzip)',
    limitBytes: 280 * kilobyte,
  },
  keys: { title: 'Fetched when the map first has the focus, and when a walk begins (gzip)', limitBytes: 16 * kilobyte },
  readers: { title: 'Reading by keys, by ear, in other colours and on paper (gzip)', limitBytes: 60 * kilobyte },
  saving: {
    title: 'Fetched when data, a project or a briefing is saved, or a project is opened (gzip)',
    limitBytes: 40 * kilobyte,
  },
  own: { title: 'Fetched when data of one’s own are added, styled or kept (gzip)', limitBytes: 110 * kilobyte },
  tiles: {
    title: 'Fetched for base maps and tiles of other servers, half of it for reading what a service offers (gzip)',
    limitBytes: 60 * kilobyte,
  },
  services: { title: 'Fetched for features of servers, WFS with its XML included (gzip)', limitBytes: 110 * kilobyte },
  reading: {
    title: 'Fetched to read files of one’s own where no worker may run, all formats and projections (gzip)',
    limitBytes: 400 * kilobyte,
  },
  importing: {
    title: 'Worker that reads files of one’s own, all formats and projections (gzip)',
    limitBytes: 400 * kilobyte,
  },
  chart: { title: 'Fetched when a chart is opened (gzip)', limitBytes: 26 * kilobyte },
  drawing: { title: 'Fetched when something is drawn (gzip)', limitBytes: 60 * kilobyte },
  engine: {
    title: 'Fetched with the first question: its engine, and JSTS for outlines (gzip)',
    limitBytes: 110 * kilobyte,
  },
  workers: { title: 'Workers (gzip)', limitBytes: 190 * kilobyte },
  offline: { title: 'Service worker of the page, with its list of files (gzip)', limitBytes: 22 * kilobyte },
  geodata: { title: 'public/geodata', limitBytes: 6 * kilobyte * kilobyte },
  largestFile: { title: 'Largest geodata file', limitBytes: 2.5 * kilobyte * kilobyte },
} satisfies Record<string, SizeLimit>;
