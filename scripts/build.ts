import { buildSite, publishSchemas } from './build-site.js';

publishSchemas(process.cwd());
await buildSite(process.cwd());
