import { languageOf } from '../languages.js';
import type { DataLocale, Locale } from '../localized-text.js';

const labels: Readonly<Record<DataLocale, string>> = {
  en: 'Map. Arrow keys pan, plus and minus zoom, Escape clears the selection.',
  zh: '地图。方向键平移，加号和减号缩放，Esc 键取消选择。',
};

/** Key of the same message in the file of an added language. */
export const canvasLabelKey = 'map.canvas';

/** What a screen reader says of the picture itself. Apart from the other sentences, because it is there before them. */
export function canvasLabel(locale: Locale): string {
  const { messages, fallback } = languageOf(locale);
  return messages[canvasLabelKey] ?? labels[fallback];
}
