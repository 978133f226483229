import { DOMParser, type Document, type Element } from '@xmldom/xmldom';

/**
 * Reads XML where no browser's parser is at hand, as in a worker, or where one would want trusted HTML.
 *
 * @returns undefined for what is no XML.
 */
export function parseXml(text: string): Document | undefined {
  try {
    // Only what is no XML at all stops it; warnings have nobody to read them.
    return new DOMParser({ onError: (level) => void (level === 'fatalError') }).parseFromString(text, 'text/xml');
  } catch {
    return undefined;
  }
}

/** Elements below another by their local name, whatever the prefix. */
export function elementsIn(parent: Document | Element | undefined, name: string): readonly Element[] {
  return parent ? [...parent.getElementsByTagNameNS('*', name)] : [];
}

/** Trimmed text of the first element of a name. */
export function textOf(parent: Document | Element | undefined, name: string): string | undefined {
  return elementsIn(parent, name)[0]?.textContent?.trim() || undefined;
}
