/** Mapping figures: indicators, classes, colours and forms, in English. */
export const figuresEn = {} as const;

/** The same in Chinese. */
export const figuresZh: Readonly<Record<keyof typeof figuresEn, string>> = {};
