import { escapeHtml } from '../core/escape-html.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to write them.
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text so that in XML, between tags or in a quoted attribute, it is that text; what XML cannot hold is left out. */
export function xmlText(text: string): string {
  return escapeHtml(text.replace(notXml, '').replace(/\p{Surrogate}/gu, ''));
}
