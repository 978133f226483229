/** What the panels of a narrow screen say of themselves, in English. */
export const phoneEn = {
  'sheet.close': 'Close: {panel}',
  'sheet.height': '– {height, select, closed {closed} half {lower part of the screen} other {most of the screen}}',
} as const;

/** The same in Chinese. */
export const phoneZh: Readonly<Record<keyof typeof phoneEn, string>> = {
  'sheet.close': '关闭：{panel}',
  'sheet.height': '，{height, select, closed {已收起} half {半屏} other {全展开}}',
};
