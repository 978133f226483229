/** Reading the region: profiles, inequality, claims and tour, in English. */
export const regionEn = {} as const;

/** The same in Chinese. */
export const regionZh: Readonly<Record<keyof typeof regionEn, string>> = {};
