import axe from 'axe-core';

/** What axe-core finds wrong with a part of the page, one line each. */
export async function axeViolations(element: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(element, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
