/** What the table of results says, in English. */
export const resultsEn = {
  'results.title': 'Results',
} as const;

/** The same in Chinese. */
export const resultsZh: Readonly<Record<keyof typeof resultsEn, string>> = {
  'results.title': '查询结果',
};
