import type { SheetWords } from './print-settings.js';

const approval = /(?:审图号|map approval (?:number|no\.?)|approval (?:number|no\.?))\s*[:：]?\s*([^\s，,;；。·]+)/i;
const producer = /(?:制图单位|编制单位|制作单位|制图|producer|produced by|made by)\s*[:：]?\s*([^，,;；。·\n]+)/i;
const date = /(\d{4})\s*(?:-|年)\s*(\d{1,2})\s*(?:-|月)\s*(\d{1,2})/;

/**
 * Reads approval number, producer and date out of the lines that a publisher has put under the map.
 *
 * @param text - As people write it: `审图号：GS（2024）1234号　制图单位：某某院`.
 */
export function publisherWords(text: string): Partial<Omit<SheetWords, 'title'>> {
  const approved = approval.exec(text)?.[1];
  const by = producer.exec(text)?.[1]?.trim();
  const [, year = '', month = '', day = ''] = date.exec(text) ?? [];
  return {
    ...(approved !== undefined && { approval: approved }),
    ...(by && { producer: by }),
    ...(year !== '' && { date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` }),
  };
}

/** The text in the slot `attribution` of a map or an explorer, wherever the page has written it. */
export function attributionText(host: HTMLElement | undefined): string {
  const slot = host?.shadowRoot?.querySelector<HTMLSlotElement>('slot[name="attribution"]');
  return (slot?.assignedElements({ flatten: true }) ?? []).map((element) => element.textContent).join('\n');
}
