/** Moving through time: slider, networks and charts, in English. */
export const timeEn = {} as const;

/** The same in Chinese. */
export const timeZh: Readonly<Record<keyof typeof timeEn, string>> = {};
