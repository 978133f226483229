/** What stands beside the picture where no map can be drawn, in English. */
export const posterEn = {
  'poster.copied': 'The link is copied.',
  'poster.copy': 'Copy link',
  'poster.copy-failed': 'The browser does not let this page copy: press and hold the link instead.',
  'poster.open': 'Open this view in another browser',
  'poster.save': 'Press and hold the picture to save it.',
} as const;

/** The same in Chinese. */
export const posterZh: Readonly<Record<keyof typeof posterEn, string>> = {
  'poster.copied': '链接已复制。',
  'poster.copy': '复制链接',
  'poster.copy-failed': '浏览器不允许本页复制，请长按链接。',
  'poster.open': '在其他浏览器中打开当前视图',
  'poster.save': '长按图片可保存。',
};
