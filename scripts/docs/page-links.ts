import type { MarkdownLibrary, MarkdownToken } from '@11ty/eleventy';

/**
 * Turns links between the Markdown files, which are right in the repository, into links between the pages of the site. A
 * link to a file that is not published, such as a source, becomes the text alone.
 */
export function linkPages(markdown: MarkdownLibrary): void {
  markdown.core.ruler.push('link-pages', ({ tokens }) => {
    for (const { children } of tokens) if (children) rewrite(children);
  });
}

function rewrite(tokens: MarkdownToken[]): void {
  let closing: string | undefined;
  for (const token of tokens) {
    if (token.type === 'link_open') {
      const href = pageAddress(token.attrGet('href') ?? '');
      closing = href === undefined ? 'span' : undefined;
      if (href === undefined) token.tag = 'span';
      else token.attrSet('href', href);
    } else if (token.type === 'link_close' && closing) {
      token.tag = closing;
    }
  }
}

/** Where a link of a Markdown file leads on the site; undefined when the site has no such file. */
export function pageAddress(href: string): string | undefined {
  if (/^[a-z]+:|^#/.test(href)) return href;
  if (/^(\.\.\/)+(src|bench|geodata|layers|scripts)\//.test(href)) return undefined;
  return href.replace(/^((?:\.\.\/)+)public\//, '$1').replace(/\.md(?=#|$)/, '.html');
}
