/*
 * What `npm pack` and `npm publish` put into the package is built: everything it needs is inside. So the `package.json` in
 * it names no dependency but those of its types, and nothing of the workshop; `restore` brings back that of the project.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const kept = 'node_modules/.cache/jjj-atlas/package.json';
/** Packages whose types the declarations refer to; their code is in the build, or they have none. */
const forTypes = ['@types/geojson', 'lit', 'valibot'];

if (process.argv[2] === 'restore') {
  if (existsSync(kept)) renameSync(kept, 'package.json');
} else {
  // A pack that was broken off has left its own.
  if (existsSync(kept)) renameSync(kept, 'package.json');
  mkdirSync('node_modules/.cache/jjj-atlas', { recursive: true });
  copyFileSync('package.json', kept);
  const {
    dependencies,
    devDependencies,
    knip: _,
    scripts,
    sideEffects,
    ...manifest
  } = JSON.parse(readFileSync(kept, 'utf8'));
  const all = { ...devDependencies, ...dependencies };
  const { prepack, postpack } = scripts;
  const packed = {
    ...manifest,
    sideEffects: sideEffects.filter((path) => !path.startsWith('./src/')),
    scripts: { prepack, postpack },
    dependencies: Object.fromEntries(forTypes.map((name) => [name, all[name]])),
  };
  writeFileSync('package.json', `${JSON.stringify(packed, undefined, 2)}\n`);
}
