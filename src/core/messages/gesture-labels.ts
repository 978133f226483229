import { languageOf } from '../languages.js';
import type { DataLocale, Locale } from '../localized-text.js';

/** Keys of these sentences in the file of an added language. */
export const gestureKeys = ['gestures.wheel', 'gestures.wheel-mac', 'gestures.touch'] as const;
type GestureKey = (typeof gestureKeys)[number];

const labels: Readonly<Record<DataLocale, Readonly<Record<GestureKey, string>>>> = {
  en: {
    'gestures.wheel': 'Hold Ctrl and scroll to zoom the map',
    'gestures.wheel-mac': 'Hold ⌘ and scroll to zoom the map',
    'gestures.touch': 'Use two fingers to move the map',
  },
  zh: {
    'gestures.wheel': '按住 Ctrl 键并滚动鼠标滚轮可缩放地图',
    'gestures.wheel-mac': '按住 ⌘ 键并滚动可缩放地图',
    'gestures.touch': '请用双指移动地图',
  },
};

/**
 * How a map is moved that leaves wheel and finger to the page around it, said over the map when somebody scrolls on it.
 * Apart from the other sentences, because the map is there before them.
 */
export function gestureLabel(locale: Locale, key: GestureKey): string {
  const { messages, fallback } = languageOf(locale);
  return messages[key] ?? labels[fallback][key];
}
