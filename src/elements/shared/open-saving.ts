import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { JjjSaveData, SaveOpening } from '../save-data/save-data.js';

/**
 * Opens the dialog that saves data, for an element that has a button for it. Its program is fetched by the first call; the
 * dialog then stays in the element's shadow tree.
 */
export async function openSaving(root: ParentNode, viewer: ViewerContract, opening: SaveOpening): Promise<void> {
  await (await dialogIn(root, viewer)).open(opening);
}

/** Opens a project file in the same dialog, which says how that went. */
export async function openProjectFile(root: ParentNode, viewer: ViewerContract, file: Blob): Promise<void> {
  const dialog = await dialogIn(root, viewer);
  await dialog.open();
  await dialog.openProject(file);
}

async function dialogIn(root: ParentNode, viewer: ViewerContract): Promise<JjjSaveData> {
  await import('../save-data/save-data.js');
  const there = root.querySelector('jjj-save-data');
  const dialog = there ?? document.createElement('jjj-save-data');
  if (!there) {
    dialog.dialogOnly = true;
    dialog.viewer = viewer;
    root.append(dialog);
  }
  return dialog;
}
