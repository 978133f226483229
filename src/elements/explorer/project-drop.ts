import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { openProjectFile } from '../shared/open-saving.js';

/** Ending by which project files are known. */
const ending = '.jjj.json';

/** What projects are dropped on. */
interface ProjectTarget extends HTMLElement {
  readonly viewer: ViewerContract | undefined;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Opens a project file that was dropped alone. @returns false for anything else, which is somebody else's. */
export function openDroppedProject(target: ProjectTarget, files: readonly File[]): boolean {
  const [file, ...others] = files;
  if (!file?.name.endsWith(ending) || others.length > 0 || !target.viewer) return false;
  void openProjectFile(target.renderRoot, target.viewer, file);
  return true;
}
