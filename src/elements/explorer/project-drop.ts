import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { openProjectFile } from '../shared/open-saving.js';

/** Ending by which project files are known. */
const ending = '.jjj.json';

/** What projects are dropped on. */
interface ProjectTarget extends HTMLElement {
  readonly viewer: ViewerContract | undefined;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Opens project files that are dropped on an element; anything else that is dropped is somebody else's. */
export function acceptProjects(target: ProjectTarget): void {
  target.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  const drop = (event: DragEvent) => {
    const [file, ...others] = event.dataTransfer?.files ?? [];
    if (!file?.name.endsWith(ending) || others.length > 0 || !target.viewer) return;
    event.preventDefault();
    event.stopPropagation();
    void openProjectFile(target.renderRoot, target.viewer, file);
  };
  // Before whoever takes other files.
  target.addEventListener('drop', drop, { capture: true });
}
