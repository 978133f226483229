import { describe, inject } from 'vitest';
import { serveHost } from './host-server.js';
import { buildProject } from './install-project.js';
import { tellStory } from './tell-story.js';

describe('Vite and Vue 3', () => {
  tellStory({
    name: 'vue',
    open: async () => serveHost(buildProject(inject('consumersFolder'), 'vue', inject('packageUrl'))),
  });
});
