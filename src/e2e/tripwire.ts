import type { Page } from 'playwright';

/** Where a page keeps what its tripwires have caught. */
interface Caught {
  readonly tripped: string[];
}

/** Sets tripwires before anything of the page runs: calls, violations of the policy, elements that load or run. */
export async function setTripwires(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tripped: string[] = [];
    Object.assign(globalThis, { tripped });
    for (const name of ['alert', 'confirm', 'prompt', 'open', 'print'] as const) {
      Object.assign(globalThis, { [name]: () => void tripped.push(name) });
    }
    Object.defineProperty(globalThis, '__xss', { set: () => void tripped.push('__xss'), configurable: true });
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      tripped.push(`policy ${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
}

/** What was caught, and what of the whole page, shadow trees included, should not be there. */
export async function tripped(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found = [...(globalThis as unknown as Caught).tripped];
    const known = new Set(['/host.js', '/lib/jjj-atlas.js']);
    const visit = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) visit(element.shadowRoot);
        const name = element.localName;
        const isForeign = ['iframe', 'object', 'embed', 'base', 'img', 'video', 'audio', 'style'].includes(name);
        if (isForeign && root !== document) found.push(`<${name}>`);
        if (element instanceof HTMLScriptElement && !known.has(new URL(element.src || 'about:blank').pathname)) {
          if (!/\/lib\/[\w.-]+\.js$/.test(element.src)) found.push(`<script src="${element.src}">`);
        }
        for (const { name: attribute, value } of element.attributes) {
          if (/^on/i.test(attribute)) found.push(`<${name} ${attribute}>`);
          if (
            /^(?:href|src|action|formaction|xlink:href)$/i.test(attribute) &&
            !/^(?:https?:|mailto:|#|data:,|\/)/i.test(value)
          ) {
            found.push(`<${name} ${attribute}="${value.slice(0, 80)}">`);
          }
        }
        if (
          element instanceof HTMLAnchorElement &&
          element.target === '_blank' &&
          !element.relList.contains('noopener')
        ) {
          found.push('a link without noopener');
        }
      }
    };
    visit(document);
    if (Object.keys(Object.prototype).length > 0 || 'polluted' in {}) found.push('Object.prototype was changed');
    return [...new Set(found)];
  });
}

/** All text of the page, shadow trees included. */
export async function deepText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const visit = (root: Node): void => {
      if (root instanceof Text) texts.push(root.data);
      if (root instanceof HTMLElement && root.shadowRoot) visit(root.shadowRoot);
      for (const child of root.childNodes) visit(child);
    };
    visit(document.body);
    return texts.join('\n');
  });
}

/** Opens everything that can be opened, again and again, since what opens may have something to open in it. */
export async function openEverything(page: Page): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await page.evaluate(() => {
      const visit = (root: ParentNode): void => {
        for (const element of root.querySelectorAll<HTMLElement>('*')) {
          if (element.shadowRoot) visit(element.shadowRoot);
          if (element instanceof HTMLDetailsElement) element.open = true;
          if (element.matches('button[aria-expanded=false], button[aria-pressed=false], [role=tab]')) element.click();
        }
      };
      visit(document);
    });
    await page.waitForTimeout(300);
  }
}
