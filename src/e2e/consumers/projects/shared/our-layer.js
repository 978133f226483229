const text = (en, zh) => ({ en, zh });

/** A layer of our own: a file of ours, how it looks, what a click says. */
export const parks = {
  id: 'parks',
  title: text('Parks', '公园'),
  description: text('Parks kept by the town.', '本市管理的公园。'),
  visible: true,
  opacity: 1,
  variants: [
    {
      id: 'all',
      title: text('All parks', '全部公园'),
      parts: [
        {
          id: 'parks',
          source: new URL('parks.fgb', document.baseURI).href,
          idColumn: 'id',
          name: { en: 'name_en', zh: 'name_zh' },
          attributes: [{ column: 'trees', label: text('Trees', '树木') }],
          symbology: {
            kind: 'polygons',
            column: 'kind',
            classes: [
              {
                value: 'park',
                label: text('Park', '公园'),
                fill: { light: '#d000d0', dark: '#d000d0' },
                strokes: [{ color: { light: '#600060', dark: '#ffb0ff' }, widthPx: 2 }],
              },
            ],
          },
        },
      ],
    },
  ],
};
