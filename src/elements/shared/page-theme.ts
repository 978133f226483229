import type { Theme } from '../../core/scene.js';

/**
 * The theme that suits the page around an element: the one `color-scheme` the page names there, or the reader's own
 * when it names both or none.
 */
export function pageTheme(element: Element): Theme {
  const named = getComputedStyle(element).getPropertyValue('color-scheme').split(' ');
  const [light, dark] = [named.includes('light'), named.includes('dark')];
  if (light !== dark) return dark ? 'dark' : 'light';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
