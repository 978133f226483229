import { describe, inject } from 'vitest';
import { serveHost } from './host-server.js';
import { buildProject } from './install-project.js';
import { tellStory } from './tell-story.js';

describe('Vite and React 19', () => {
  tellStory({
    name: 'react',
    open: async () => serveHost(buildProject(inject('consumersFolder'), 'react', inject('packageUrl'))),
  });
});
