/** Maps of figures as layers and features say them, in English. */
export const mappedEn = {
  'mapped.between': '{from} – {to}',
  'mapped.border': '{first}–{second}',

  'mapped.from': '{from} or more',
  'mapped.gap': 'Difference: {title}',
  'mapped.gaps': 'Difference across borders: {title}',
  'mapped.gap-missing': 'no figure on one side or on both',
  'mapped.missing': 'no figure',
  'mapped.titled': '{title}, {year}',
  'mapped.two': '{first} × {second}',
  'mapped.under': 'under {to}',
} as const;

/** The same in Chinese. */
export const mappedZh: Readonly<Record<keyof typeof mappedEn, string>> = {
  'mapped.between': '{from}～{to}',
  'mapped.border': '{first}—{second}',

  'mapped.from': '{from}及以上',
  'mapped.gap': '差值：{title}',
  'mapped.gaps': '界线两侧差异：{title}',
  'mapped.gap-missing': '一侧或两侧无数值',
  'mapped.missing': '无数值',
  'mapped.titled': '{title}，{year}年',
  'mapped.two': '{first} × {second}',
  'mapped.under': '{to}以下',
};
