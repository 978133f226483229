import type { Page } from 'playwright';

/** Presses Tab until the focused element, shadow roots looked through, answers the question. */
export async function focusByTab(page: Page, wanted: RegExp, most = 80): Promise<void> {
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab');
    if (wanted.test(await focusedName(page))) return;
  }
  throw new Error(`No focus stop named ${String(wanted)} within ${most} presses of Tab.`);
}

/** Name of the focused element, roughly: its label and its text. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active: Element | null = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (!active) return '';
    const label = active.closest('label')?.textContent ?? '';
    const labels =
      active instanceof HTMLSelectElement || active instanceof HTMLInputElement
        ? [...(active.labels ?? [])].filter((each) => !each.contains(active)).map((each) => each.textContent)
        : [];
    const text = active instanceof HTMLSelectElement ? '' : active.textContent;
    return `${active.getAttribute('aria-label') ?? ''} ${label} ${labels.join(' ')} ${text ?? ''}`
      .replace(/\s+/g, ' ')
      .trim();
  });
}
