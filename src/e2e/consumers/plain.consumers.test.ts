import { describe, inject } from 'vitest';
import { serveHost } from './host-server.js';
import { copyProject } from './install-project.js';
import { tellStory } from './tell-story.js';

describe('a page without a build, and the atlas on another origin', () => {
  tellStory({
    name: 'plain',
    open: () => serveHost(copyProject(inject('consumersFolder'), 'plain', inject('packageUrl'))),
  });
});
