import type { Document } from '@xmldom/xmldom';
import { importRefused } from '../core/import-refused.js';

/** Elements within elements. */
const deepest = 200;

/**
 * Parses XML of unknown origin. A document type is not read at all, since all it could be for is entities of its own.
 *
 * @throws {AtlasError} `import-refused`.
 */
export async function parsedXml(text: string, file: string): Promise<Document> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw importRefused('xml-entities', file);
  requireShallow(text, file);
  const { DOMParser, onErrorStopParsing } = await import('@xmldom/xmldom');
  try {
    return new DOMParser({ onError: onErrorStopParsing, locator: false }).parseFromString(text, 'text/xml');
  } catch (error) {
    throw importRefused('xml-damaged', file, {}, error);
  }
}

/** The library goes into elements by calling itself. */
function requireShallow(text: string, file: string): void {
  let depth = 0;
  for (const [tag] of text.matchAll(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\/?[A-Za-z_][^<>]*>/g)) {
    if (tag.startsWith('<!') || tag.endsWith('/>')) continue;
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth > deepest) throw importRefused('xml-deep', file, { limit: deepest });
  }
}
