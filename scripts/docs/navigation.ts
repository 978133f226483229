/** A heading of the navigation and the pages below it, by their file under docs/ without its ending. */
export interface NavigationGroup {
  readonly title: string;
  readonly pages: readonly string[];
}

/** What every page of the documentation offers at its side. A page that is not here is reached from another. */
export const navigation: readonly NavigationGroup[] = [
  { title: 'Start', pages: ['index', 'zh', 'examples', 'elements'] },
  {
    title: 'Embed',
    pages: [
      'embedding',
      'package',
      'host-contract',
      'theming',
      'many-maps',
      'phone',
      'offline',
      'hosting',
      'security',
      'browsers',
    ],
  },
  { title: 'Recipes', pages: ['host-layer', 'queries/README', 'drawing', 'printing', 'adding-a-layer', 'languages'] },
  {
    title: 'Your own data',
    pages: [
      'own-data',
      'own-data-formats',
      'datums',
      'names-to-places',
      'base-maps',
      'servers',
      'file-or-server',
      'saving',
    ],
  },
  { title: 'For every reader', pages: ['accessibility', 'keyboard', 'spoken-map', 'contrast'] },
  {
    title: 'Concepts',
    pages: ['byte-to-pixel', 'classification', 'inequality', 'geodata', 'indicators', 'versions'],
  },
  { title: 'About', pages: ['sizes', 'dependencies', 'testing-consumers', 'decisions'] },
];
