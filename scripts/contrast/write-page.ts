import { readFileSync, writeFileSync } from 'node:fs';
import { contrastTables } from './contrast-page.js';

/* Writes the tables of docs/contrast.md anew, below its heading "Measured". */

const path = 'docs/contrast.md';
const heading = '## Measured\n';
const [before = '', after] = readFileSync(path, 'utf8').split(heading);
if (after === undefined) throw new Error(`Expected the heading "${heading.trim()}" in ${path}. Put it back.`);
const intro = after.slice(0, after.indexOf('\n### '));
writeFileSync(path, `${before}${heading}${intro}\n${contrastTables()}`);
