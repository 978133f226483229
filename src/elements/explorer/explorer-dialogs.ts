import { html, nothing, type TemplateResult } from 'lit';
import type { Catalog } from '../../core/layer-definition.js';
import type { LayerChoice } from '../map/layer-choice.js';

/** The dialogs of the explorer, each fetched when it is first wanted. */
export type Dialog = 'add' | 'embed' | 'print' | 'save' | 'reading';

/** What the code for other pages is made from. */
interface EmbeddedMap {
  readonly catalog: string | Catalog | undefined;
  readonly layers: readonly LayerChoice[] | undefined;
  readonly geodataBase: string | undefined;
}

const programs: Readonly<Record<Dialog, () => Promise<unknown>>> = {
  add: () => import('../add-data/add-data.js'),
  embed: () => import('./embed-dialog.js'),
  print: () => import('../print/print.js'),
  save: () => import('../save-data/save-data.js'),
  reading: () => import('./reading-dialog.js'),
};

export function fetchDialog(dialog: Dialog): Promise<unknown> {
  return programs[dialog]();
}

/** The dialogs that were wanted so far, open or not. The settings for reading stand at the header, which opens them. */
export function readingDialog(wanted: ReadonlySet<Dialog>): TemplateResult | typeof nothing {
  return wanted.has('reading') ? html`<jjj-reading-dialog for="map"></jjj-reading-dialog>` : nothing;
}

export function otherDialogs(
  wanted: ReadonlySet<Dialog>,
  { catalog, layers, geodataBase }: EmbeddedMap,
): TemplateResult {
  const embed = html`<jjj-embed-dialog
    for="map"
    .catalog=${catalog}
    .layers=${layers}
    .geodataBase=${geodataBase}
  ></jjj-embed-dialog>`;
  return html`${wanted.has('embed') ? embed : nothing}
  ${wanted.has('add') ? html`<jjj-add-data for="map" dialog-only></jjj-add-data>` : nothing}
  ${wanted.has('print') ? html`<jjj-print for="map" dialog-only></jjj-print>` : nothing}
  ${wanted.has('save') ? html`<jjj-save-data for="map" dialog-only></jjj-save-data>` : nothing}`;
}

/** Opens a dialog that is there; that of reading shuts if it is open. @param opener - The focus goes back to it. */
export async function openDialog(root: ParentNode, dialog: Dialog, opener: HTMLElement): Promise<void> {
  if (dialog === 'add') await root.querySelector('jjj-add-data')?.open();
  else if (dialog === 'embed') await root.querySelector('jjj-embed-dialog')?.open();
  else if (dialog === 'print') await root.querySelector('jjj-print')?.open();
  else if (dialog === 'save') await root.querySelector('jjj-save-data')?.open();
  else await root.querySelector('jjj-reading-dialog')?.toggle(opener);
}
