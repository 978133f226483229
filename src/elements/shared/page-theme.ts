import type { DrawnLook } from '../../core/drawn-look.js';
import type { Theme } from '../../core/scene.js';

/**
 * The theme that suits the page around an element: the one `color-scheme` the page names there, or the reader's own
 * when it names both or none.
 */
export function pageTheme(element: Element): Theme {
  const own: Theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  // The colours are then the reader's, whatever the page names: the scheme is that of their ground.
  if (matchMedia('(forced-colors: active)').matches) return own;
  const named = getComputedStyle(element).getPropertyValue('color-scheme').split(' ');
  const [light, dark] = [named.includes('light'), named.includes('dark')];
  if (light !== dark) return dark ? 'dark' : 'light';
  return own;
}

/** The contrast that the reader's system asks for. */
export function systemContrast(): DrawnLook['contrast'] {
  return matchMedia('(prefers-contrast: more)').matches ? 'more' : 'normal';
}
