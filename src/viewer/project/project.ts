/* Projects, for whoever opens and saves them. */
export { openProject } from './open-project.js';
export { projectOf } from './write-project.js';
