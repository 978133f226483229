import type { JjjExplorer } from '../elements/explorer/explorer.js';

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

/** Runs in the page: every English text of the catalog, of the files' descriptions and of the selected feature. */
export function readDataTexts(explorer: Element): string[] {
  const { viewer } = explorer as JjjExplorer;
  if (!viewer) return [];
  const { catalog, state } = viewer;
  const details = state.selection ? viewer.details(state.selection) : undefined;
  const found = new Set<string>();
  const collect = (value: unknown, all: boolean): void => {
    if (typeof value === 'string' && all) found.add(value.replace(/\s+/g, ' ').trim());
    if (typeof value !== 'object' || value === null) return;
    const texts = value as Readonly<Record<string, unknown>>;
    if (typeof texts['en'] === 'string') collect(texts['en'], true);
    for (const each of Object.values(value)) collect(each, all);
  };
  collect(catalog, false);
  collect(details, true);
  for (const { id } of catalog.layers) collect(viewer.sidecars(id), false);
  const owners = catalog.layers.flatMap(({ id }) => viewer.sidecars(id).map(({ attribution }) => attribution.en));
  for (const element of explorer.shadowRoot?.querySelectorAll('jjj-map') ?? []) {
    const line = element.shadowRoot?.querySelector('[part~="attribution"]')?.textContent ?? '';
    if (owners.some((owner) => line.includes(owner.split(';')[0] ?? owner)))
      found.add(line.replace(/\s+/g, ' ').trim());
  }
  return [...found];
}
