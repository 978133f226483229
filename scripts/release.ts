import { buildSiteIfStale } from './build-site.js';
import { writeRelease } from './release/write-release.js';

await buildSiteIfStale(process.cwd());
const { path, bytes, files } = writeRelease(process.cwd());
console.log(`${path}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB.`);
