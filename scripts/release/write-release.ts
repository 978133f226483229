import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { apacheSettings } from './apache.js';
import { keepsItsName } from './hosting-facts.js';
import { iisSettings } from './iis.js';
import { nginxSettings } from './nginx.js';
import { publisherReadme } from './publisher-readme.js';
import { tomcatSettings } from './tomcat.js';

/** An archive that was written. */
export interface WrittenRelease {
  /** Relative to the project. */
  readonly path: string;
  readonly bytes: number;
  readonly files: number;
}

/** Built for others than the readers of a page: types and source maps are in the npm package. */
const forDevelopers = /^\.vite\/|^lib\/types\/|\.map$/;
/** Of every entry; a zip has no earlier year, and the same content is to give the same bytes. */
const dated = new Date(1980, 0, 1, 12);

/**
 * Writes `dist-release/jjj-atlas-<version>.zip`: the pages and everything they fetch in `site/`, with settings for
 * Apache, IIS and Tomcat among them and for nginx beside them, the licence, and what a publisher has to know.
 *
 * @param root - Folder of the project, built.
 */
export function writeRelease(root: string): WrittenRelease {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const name = `jjj-atlas-${version}`;
  const site = filesUnder(join(root, 'dist')).filter((path) => !forDevelopers.test(path));
  const texts: Readonly<Record<string, string>> = {
    'README.md': publisherReadme(version),
    'nginx/jjj-atlas.conf': nginxSettings(),
    'site/.htaccess': apacheSettings(),
    'site/web.config': iisSettings(site.filter((path) => path.startsWith('lib/') && keepsItsName(`/${path}`))),
    'site/WEB-INF/web.xml': tomcatSettings(),
  };
  const content: Zippable = {};
  const add = (path: string, bytes: Uint8Array) => {
    content[`${name}/${path}`] = [bytes, { mtime: dated }];
  };
  add('LICENSE', readFileSync(join(root, 'LICENSE')));
  for (const [path, text] of Object.entries(texts)) add(path, new TextEncoder().encode(text));
  for (const path of site) add(`site/${path}`, readFileSync(join(root, 'dist', path)));
  const zip = zipSync(content, { level: 6 });
  mkdirSync(join(root, 'dist-release'), { recursive: true });
  const path = join('dist-release', `${name}.zip`);
  writeFileSync(join(root, path), zip);
  return { path, bytes: zip.byteLength, files: Object.keys(content).length };
}

/** Paths below a folder, with slashes, sorted. */
function filesUnder(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below))
    .sort()
    .flatMap((name) => {
      const path = below === '' ? name : `${below}/${name}`;
      return statSync(join(folder, path)).isDirectory() ? filesUnder(folder, path) : [path];
    });
}
