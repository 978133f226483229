import type { Page } from 'playwright';

/** Enlarges the text of the page, as a reader's own setting does. */
export async function enlargeText(page: Page, percent: number): Promise<void> {
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = `${size}%`;
  }, percent);
}

/** Sets all text, shadow trees included, as WCAG 1.4.12 has it; what is rendered later too. */
export async function spaceText(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (options) {
      const root = attach.call(this, options);
      // Lit sets the element's own sheets when it first renders.
      queueMicrotask(() => setTimeout(() => root.adoptedStyleSheets.push(sheet)));
      return root;
    };
    document.adoptedStyleSheets.push(sheet);
  });
}

/**
 * Texts on the page that are cut off, shadow trees included. None are: what is hidden from sight on purpose, and the line of
 * owners, which a button beside it opens.
 */
export async function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const elementsOf = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((each) => [
        each,
        ...(each.shadowRoot ? elementsOf(each.shadowRoot) : []),
      ]);
    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const isCut = (element: Element) => {
      const style = getComputedStyle(element);
      if (style.clipPath !== 'none' || element.clientWidth <= 1 || element.matches('.attribution')) return false;
      const wide = hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
      return wide || (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 2);
    };
    return elementsOf(document)
      .filter((element) => element.checkVisibility() && hasText(element) && isCut(element))
      .map((element) => `${element.localName}.${element.className}: ${element.textContent?.trim()}`);
  });
}
