/** What leads to the dialog for data of one's own, in English. */
export const ownOfferEn = {
  'own-offer.add': 'Add your data',
  'own-offer.drop': 'Drop the file to add it to the map',
} as const;

/** The same in Chinese. */
export const ownOfferZh: Readonly<Record<keyof typeof ownOfferEn, string>> = {
  'own-offer.add': '添加数据',
  'own-offer.drop': '松开即可将文件添加到地图',
};
