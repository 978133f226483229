import { afterEach, beforeEach, expect, test } from 'vitest';
import { axeViolations } from '../testing/axe-check.js';
import { allInside, inside, mount } from '../testing/deep-query.js';
import { FakeViewer } from '../testing/fake-viewer.js';
import { JjjLedger } from './ledger.js';

const roads = {
  url: 'https://host.example/geodata/roads.fgb?v=1',
  requests: 7,
  bytesFetched: 47_000,
  bytesUsed: 36_500,
  cacheHits: 3,
  fileBytes: 67_894_168,
};
const sites = {
  ...roads,
  url: 'https://host.example/geodata/sites.fgb',
  bytesFetched: 1_200_000,
  fileBytes: undefined,
};

let viewer: FakeViewer;
let ledger: JjjLedger;

beforeEach(async () => {
  viewer = new FakeViewer();
  ledger = await mount(new JjjLedger(), { viewer });
});

afterEach(() => ledger.remove());

async function openWith(entries: readonly (typeof roads | typeof sites)[]): Promise<void> {
  viewer.change({ ledger: entries });
  inside(ledger, 'summary').click();
  await new Promise((resolve) => setTimeout(resolve));
  await ledger.updateComplete;
}

const cells = (row: Element) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim());

test('is shut, and sums up what was fetched', async () => {
  viewer.change({ ledger: [roads, sites] });
  await ledger.updateComplete;
  expect(inside(ledger, 'summary').textContent).toBe('Data fetched: 1.2 MB');
  expect(allInside(ledger, 'table')).toEqual([]);
});

test('lists the costliest file first, with its size where the server says it', async () => {
  await openWith([roads, sites]);
  expect(allInside(ledger, 'tbody tr').map(cells)).toEqual([
    ['sites.fgb', '1.2 MB', '36.5 kB', '7', '3'],
    ['roads.fgb', '47.0 kB of 67.9 MB', '36.5 kB', '7', '3'],
  ]);
  expect(allInside(ledger, 'tfoot tr').map(cells)).toEqual([['All files', '1.2 MB', '73.0 kB', '14', '6']]);
});

test('speaks Chinese', async () => {
  await openWith([roads]);
  viewer.setLocale('zh');
  await ledger.updateComplete;
  expect(cells(inside(ledger, 'tbody tr'))).toEqual(['roads.fgb', '47.0 kB，全长 67.9 MB', '36.5 kB', '7', '3']);
});

test('passes axe', async () => {
  await openWith([roads, sites]);
  expect(await axeViolations(ledger)).toEqual([]);
});
