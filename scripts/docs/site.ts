import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import Eleventy, { type EleventyConfig, type EleventyPage, IdAttributePlugin } from '@11ty/eleventy';
import syntaxHighlight from '@11ty/eleventy-plugin-syntaxhighlight';
import { decisionsMarkdown } from './decision-pages.js';
import { elementsMarkdown } from './element-reference.js';
import { examplesMarkdown } from './example-pages.js';
import { navigation } from './navigation.js';
import { linkPages } from './page-links.js';

/** What Eleventy tells a page about itself. */
interface PageData {
  readonly page: EleventyPage;
}

/**
 * Builds the documentation, the Markdown files of `docs/` with live examples and the reference of the elements, into
 * `dist/docs`. The reference is made from `dist/lib/custom-elements.json`, so the package is built first.
 *
 * @param root - Folder of the project.
 */
export async function buildDocs(root: string): Promise<void> {
  const written = {
    examples: examplesMarkdown(root),
    elements: elementsMarkdown(root),
    decisions: decisionsMarkdown(root),
  };
  const titles = new Map(titlesOf(join(root, 'docs')));
  for (const [page, text] of Object.entries(written)) titles.set(page, titleOf(text, page));
  const site = new Eleventy('docs', 'dist/docs', {
    quietMode: true,
    config: (config) => configure(config, titles, written),
  });
  await site.write();
}

function configure(
  config: EleventyConfig,
  titles: ReadonlyMap<string, string>,
  written: Readonly<Record<string, string>>,
): object {
  for (const [page, text] of Object.entries(written)) config.addTemplate(`${page}.md`, text);
  config.setQuietMode(true);
  config.addPlugin(IdAttributePlugin);
  config.addPlugin(syntaxHighlight);
  config.amendLibrary('md', linkPages);
  config.addPassthroughCopy({ 'docs/_includes/docs.css': 'docs.css' });
  config.addPassthroughCopy('docs/decisions/*.png');
  config.addGlobalData('layout', 'page.njk');
  config.addGlobalData('eleventyComputed', computed(titles));
  return { markdownTemplateEngine: false, dir: { includes: '_includes' } };
}

/** What the layout needs of each page, by the page's place among the files. */
function computed(titles: ReadonlyMap<string, string>): object {
  const stem = ({ page }: PageData) => page.filePathStem.slice(1);
  const groups = navigation.map(({ title, pages }) => ({
    title,
    pages: pages.filter((page) => titles.has(page)).map((page) => ({ href: `${page}.html`, title: titles.get(page) })),
  }));
  return {
    permalink: (data: PageData) => `${stem(data)}.html`,
    title: (data: PageData) => titles.get(stem(data)) ?? stem(data),
    lang: (data: PageData) => (stem(data) === 'zh' ? 'zh-CN' : 'en'),
    root: (data: PageData) => '../'.repeat(stem(data).split('/').length - 1),
    here: (data: PageData) => `${stem(data)}.html`,
    groups: () => groups,
  };
}

/** The first heading of every Markdown file, by its place under the folder without its ending. */
function titlesOf(folder: string, path = ''): [string, string][] {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    const place = posix.join(path, entry.name);
    if (entry.isDirectory()) return titlesOf(folder, place);
    if (!entry.name.endsWith('.md')) return [];
    const stem = place.slice(0, -'.md'.length);
    return [[stem, titleOf(readFileSync(join(folder, place), 'utf8'), stem)]];
  });
}

function titleOf(markdown: string, fallback: string): string {
  return /^# (.+)$/m.exec(markdown)?.[1] ?? fallback;
}
