import { join } from 'node:path';
import { LinkChecker, type LinkResult, LinkState } from 'linkinator';

/** Addresses outside are not asked: a check must not depend on the network, nor on what others move. */
const outside = '^(https?://(?!(localhost|127\\.0\\.0\\.1)[:/])|mailto:)';

/**
 * Follows every link of the built documentation, anchors included, and those of the README.
 *
 * @param root - Folder of the project, built.
 * @throws {Error} naming the links that lead nowhere, and the pages they are on.
 */
export async function checkLinks(root: string): Promise<void> {
  const checker = new LinkChecker();
  const shared = { linksToSkip: [outside], checkFragments: true, concurrency: 8 };
  const site = await checker.check({
    ...shared,
    path: 'docs/index.html',
    serverRoot: join(root, 'dist'),
    recurse: true,
    cleanUrls: false,
  });
  const readme = await checker.check({ ...shared, path: ['README.md'], serverRoot: root, markdown: true });
  const links = [...site.links, ...readme.links];
  const broken = links.filter(({ state }) => state === LinkState.BROKEN).map(sentence);
  if (broken.length > 0) throw new Error(`Links that lead nowhere:\n${[...new Set(broken)].join('\n')}`);
  const followed = links.filter(({ state }) => state === LinkState.OK).length;
  if (followed < 50) throw new Error(`Only ${followed} links were followed: the documentation is not all there.`);
  console.log(`${followed} links lead somewhere.`);
}

function sentence({ url, parent, status }: LinkResult): string {
  const place = (address = '') => address.replace(/^http:\/\/[^/]+\//, '');
  return `${place(parent)}: ${place(url)} (${status})`;
}
