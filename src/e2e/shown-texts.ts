/** A text that the page shows or reads out. */
export interface ShownText {
  readonly text: string;
  /** Language that it is marked with. */
  readonly lang: string;
  /** Elements around it, innermost last. */
  readonly where: string;
}

/** Runs in the page: every text and every attribute that is read, of whatever is visible, in all shadow roots. */
export function readTexts(): ShownText[] {
  const spoken = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'aria-valuetext'];
  const found: ShownText[] = [];
  const place = (element: Element) => {
    const root = element.getRootNode();
    const host = root instanceof ShadowRoot ? `${root.host.localName} ` : '';
    return `${host}${element.localName}${element.classList.length > 0 ? `.${[...element.classList].join('.')}` : ''}`;
  };
  const note = (data: string | null, lang: string, where: string) => {
    const text = (data ?? '').replace(/\s+/g, ' ').trim();
    if (text !== '') found.push({ text, lang, where });
  };
  const walkElement = (element: Element, around: string): void => {
    if (['style', 'script', 'svg', 'canvas'].includes(element.localName) || !element.checkVisibility()) return;
    const lang = element.getAttribute('lang') ?? around;
    for (const name of spoken) note(element.getAttribute(name), lang, `${place(element)}[${name}]`);
    for (const child of [...(element.shadowRoot?.childNodes ?? []), ...element.childNodes]) walk(child, lang);
  };
  const walk = (node: Node, lang: string): void => {
    if (node instanceof Text && node.parentElement) note(node.data, lang, place(node.parentElement));
    if (node instanceof Element) walkElement(node, lang);
  };
  walk(document.body, document.documentElement.lang);
  return found;
}
