import { languageOf } from '../languages.js';
import type { Locale } from '../localized-text.js';

/** What a screen reader says of the picture itself. Apart from the other sentences, because it is there before them. */
export const canvasLabelEn = {
  'map.canvas':
    'Map. Arrow keys pan, plus and minus zoom, Enter goes from feature to feature, question mark lists all keys.',
} as const;

/** The same in Chinese. */
export const canvasLabelZh: Readonly<Record<keyof typeof canvasLabelEn, string>> = {
  'map.canvas': '地图。方向键平移，加号和减号缩放，回车键逐个浏览要素，问号键列出全部快捷键。',
};

/** The same in the reader's language. */
export function canvasLabel(locale: Locale): string {
  const { messages, fallback } = languageOf(locale);
  return messages['map.canvas'] ?? (fallback === 'zh' ? canvasLabelZh : canvasLabelEn)['map.canvas'];
}
