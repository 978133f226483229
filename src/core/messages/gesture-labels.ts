import type { Locale } from '../localized-text.js';

/** How a map is moved that leaves wheel and finger to the page around it. */
export interface GestureLabels {
  readonly wheel: string;
  /** The same where the key is another. */
  readonly wheelMac: string;
  readonly touch: string;
}

/** Said over the map when the reader scrolls on it. Apart from the other sentences, because the map is there before them. */
export const gestureLabels: Readonly<Record<Locale, GestureLabels>> = {
  en: {
    wheel: 'Hold Ctrl and scroll to zoom the map',
    wheelMac: 'Hold ⌘ and scroll to zoom the map',
    touch: 'Use two fingers to move the map',
  },
  zh: {
    wheel: '按住 Ctrl 键并滚动鼠标滚轮可缩放地图',
    wheelMac: '按住 ⌘ 键并滚动可缩放地图',
    touch: '请用双指移动地图',
  },
};
