/** What the search for places says, in English. */
export const findEn = {
  'find.label': 'Search',
} as const;

/** The same in Chinese. */
export const findZh: Readonly<Record<keyof typeof findEn, string>> = {
  'find.label': '搜索',
};
