import { projectOf } from '../../viewer/project/project.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';

/** Ending of project files, by which they are known when they are dropped on a map. */
export const projectEnding = '.jjj.json';

/** The project of a map as a file. @throws {AtlasError} `save-refused`. Rejects with the signal's reason on abort. */
export async function projectFile(
  viewer: ViewerContract,
  signal: AbortSignal,
): Promise<{ readonly file: Blob; readonly name: string }> {
  const project = await projectOf(viewer, { signal });
  const file = new Blob([JSON.stringify(project), '\n'], { type: 'application/json' });
  return { file, name: `${viewer.catalog.id}-${project.made}${projectEnding}` };
}
