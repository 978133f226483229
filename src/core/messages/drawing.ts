/** What the drawing tool says, in English. */
export const drawingEn = {
  'draw.none': 'Nothing is drawn.',
} as const;

/** The same in Chinese. */
export const drawingZh: Readonly<Record<keyof typeof drawingEn, string>> = {
  'draw.none': '尚未绘制图形。',
};
