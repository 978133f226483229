import { describe, inject } from 'vitest';
import { serveHost } from './host-server.js';
import { buildProject } from './install-project.js';
import { tellStory } from './tell-story.js';

describe('Vite and Svelte 5', () => {
  tellStory({
    name: 'svelte',
    open: async () => serveHost(buildProject(inject('consumersFolder'), 'svelte', inject('packageUrl'))),
  });
});
