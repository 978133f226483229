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
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
    const elements = all(document);
    const foreign = 'iframe, object, embed, base, img, video, audio, style';
    found.push(...elements.filter((each) => each.matches(foreign)).map(({ localName }) => `<${localName}>`));
    const scripts = elements.filter((each) => each instanceof HTMLScriptElement).map(({ src }) => src);
    found.push(
      ...scripts.filter((src) => !/\/(?:host|lib\/[\w.-]+)\.js$/.test(src)).map((src) => `<script src="${src}">`),
    );
    const attributes = elements.flatMap((each) => [...each.attributes]);
    found.push(...attributes.filter(({ name }) => /^on/i.test(name)).map(({ name }) => `attribute ${name}`));
    const addresses = attributes.filter(({ name }) => /^(?:href|src|action|formaction|xlink:href)$/i.test(name));
    const harmless = /^(?:https?:|mailto:|#|data:,$|\/)/i;
    found.push(
      ...addresses.filter(({ value }) => !harmless.test(value)).map(({ value }) => `address ${value.slice(0, 80)}`),
    );
    const links = elements.filter((each) => each instanceof HTMLAnchorElement);
    const careless = links.filter(({ target, relList }) => target === '_blank' && !relList.contains('noopener'));
    found.push(...careless.map(({ href }) => `link without noopener ${href}`));
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
      const all = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
      const shut = 'button[aria-expanded=false], button[aria-pressed=false], [role=tab]';
      for (const each of all(document)) {
        if (each instanceof HTMLDetailsElement) each.open = true;
        if (each instanceof HTMLElement && each.matches(shut)) each.click();
      }
    });
    await page.waitForTimeout(300);
  }
}
