/** What the panel for questions says, in English. */
export const queryPanelEn = {
  'ask.title': 'Ask the map',
} as const;

/** The same in Chinese. */
export const queryPanelZh: Readonly<Record<keyof typeof queryPanelEn, string>> = {
  'ask.title': '查询地图',
};
