import type { Locale } from '../localized-text.js';

/** What a screen reader says of the picture itself. Apart from the other sentences, because it is there before them. */
export const canvasLabels: Readonly<Record<Locale, string>> = {
  en: 'Map. Arrow keys pan, plus and minus zoom, Escape clears the selection.',
  zh: '地图。方向键平移，加号和减号缩放，Esc 键取消选择。',
};
