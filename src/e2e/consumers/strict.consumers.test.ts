import { readFileSync } from 'node:fs';
import { describe, inject } from 'vitest';
import { serveHost } from './host-server.js';
import { copyProject } from './install-project.js';
import { tellStory } from './tell-story.js';

const policyFile = new URL('projects/strict/policy.txt', import.meta.url);

describe('a page that allows next to nothing, and enforces Trusted Types', () => {
  tellStory({
    name: 'strict',
    open: () => {
      const atlas = inject('packageUrl');
      const lines = readFileSync(policyFile, 'utf8').trim().split('\n');
      const policy = lines.join('; ').replaceAll('https://maps.example', new URL(atlas).origin);
      return serveHost(copyProject(inject('consumersFolder'), 'plain', atlas, 'strict'), policy);
    },
  });
});
