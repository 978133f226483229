/** Words in the legends of layers of the reader's own, in English. */
export const ownStyleEn = {
  'own-style.other': 'other',
  'own-style.none': 'no value',
  'own-style.true': 'yes',
  'own-style.false': 'no',
} as const;

/** The same in Chinese. */
export const ownStyleZh: Readonly<Record<keyof typeof ownStyleEn, string>> = {
  'own-style.other': '其他',
  'own-style.none': '无值',
  'own-style.true': '是',
  'own-style.false': '否',
};
