import type { ChartData } from './chart-data.js';
import type { PlotLook } from './year-plot.js';

/**
 * Colours and type of a chart as the style sheet gives them for the theme shown: a canvas knows no custom properties, so
 * they are read from elements that use them.
 */
export function plotLook(root: ParentNode, { series }: ChartData): PlotLook {
  const colorOf = (
    selector: string,
    name: 'color' | 'borderTopColor' | 'outlineColor' | 'backgroundColor' = 'color',
  ) => {
    const element = root.querySelector(selector);
    return element ? getComputedStyle(element)[name] : '';
  };
  const plot = root.querySelector('.plot');
  return {
    text: colorOf('.frame'),
    muted: colorOf('.unit'),
    grid: colorOf('.plot', 'borderTopColor'),
    accent: colorOf('summary'),
    surface: colorOf('.plot', 'backgroundColor'),
    font: plot ? `11px ${getComputedStyle(plot).fontFamily}` : '11px sans-serif',
    colors: series.map(({ color }) => colorOf(`.color-${color}`)),
  };
}
