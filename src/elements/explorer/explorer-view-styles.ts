import { explorerPanelStyles } from './explorer-panels.styles.js';
import { explorerPrintStyles } from './explorer-print.styles.js';

/**
 * Adds the styles of what comes with the explorer's view to its shadow tree: those of the panels before the sheets that are
 * there, which arrange them on a narrow screen, and those for paper after them.
 */
export function adoptViewStyles(root: HTMLElement | DocumentFragment): void {
  const panels = explorerPanelStyles.styleSheet;
  const paper = explorerPrintStyles.styleSheet;
  if (!(root instanceof ShadowRoot) || !panels || !paper) return;
  root.adoptedStyleSheets = [panels, ...root.adoptedStyleSheets, paper];
}
