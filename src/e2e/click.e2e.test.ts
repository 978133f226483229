import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickCenter, flyTo, panelName, panelRows, pointAtCenter, showOnly } from './atlas-page.js';
import { type OpenAtlas, openAtlas } from './harness.js';
import { middleVertex, pointOf, sourceFeature, sourceNumber, sourceText } from './source-table.js';

describe('a click gives the attributes of the source table', () => {
  let atlas: OpenAtlas;
  beforeAll(async () => {
    atlas = await openAtlas({ locale: 'en-GB' });
  });
  afterAll(() => atlas.close());

  test('on 京沪高铁', async () => {
    const line = sourceFeature('railways', 'id', 'jinghu-hsr-1');
    await showOnly(atlas.page, { railways: undefined });
    await flyTo(atlas.page, middleVertex(line), 11);
    await clickCenter(atlas.page);
    const rows = await panelRows(atlas.page);
    expect(await panelName(atlas.page)).toContain(sourceText(line, 'line_en'));
    expect(rows.get('class')).toContain('High-speed');
    expect(rows.get('design_speed_kmh')).toContain(`${sourceNumber(line, 'design_speed_kmh')} km/h`);
    expect(rows.get('opened')).toContain('30 June 2011');
    expect(sourceText(line, 'opened')).toBe('2011-06-30');
    expect(rows.get('length_km')).toContain(`${sourceNumber(line, 'length_km')} km`);
    expect(rows.get('accuracy_m')).toContain(`${sourceNumber(line, 'accuracy_m')} m`);
  });

  test('on an expressway', async () => {
    const road = sourceFeature('highways', 'id', 'g18-116192-39169');
    await showOnly(atlas.page, { highways: undefined });
    await flyTo(atlas.page, middleVertex(road), 12);
    await clickCenter(atlas.page);
    const rows = await panelRows(atlas.page);
    expect(await panelName(atlas.page)).toContain(sourceText(road, 'name_en'));
    expect(rows.get('ref')).toContain('G18');
    expect(rows.get('opened')).toContain('29 May 2021');
    expect(sourceText(road, 'opened')).toBe('2021-05-29');
    expect(rows.get('length_km')).toContain('72.1');
    expect(sourceNumber(road, 'length_km')).toBe(72.06);
  });

  test('on Xiong’an: area, population, and every milestone with its source', async () => {
    await showOnly(atlas.page, { xiongan: undefined });
    await flyTo(atlas.page, [116.0, 38.93], 9.4);
    await clickCenter(atlas.page);
    const candidates = atlas.page.locator('jjj-feature-panel [part~="candidates"] button');
    if ((await candidates.count()) > 0) await candidates.filter({ hasText: 'New Area' }).first().click();
    const rows = await panelRows(atlas.page);
    expect(await panelName(atlas.page)).toContain('Xiong’an New Area');
    expect(rows.get('area_km2')).toContain('1,587.5 km²');
    expect([...rows.values()].join(' ')).toContain('1,205,440');
    const events = atlas.page.locator('jjj-feature-panel [data-column="timeline"] li');
    expect(await events.count()).toBe(24);
    const source = events.first().locator('details');
    await source.locator('summary').click();
    expect(await source.locator('a').first().getAttribute('href')).toMatch(/^https?:\/\//);
  });

  test('on a county without a figure: "not in this dataset" and why', async () => {
    const chaoyang = sourceFeature('counties', 'adcode', '110105');
    await showOnly(atlas.page, { income: 'county-urban' });
    await flyTo(atlas.page, [sourceNumber(chaoyang, 'label_lon'), sourceNumber(chaoyang, 'label_lat')], 10);
    await clickCenter(atlas.page);
    const rows = await panelRows(atlas.page);
    expect(await panelName(atlas.page)).toContain(sourceText(chaoyang, 'name_en'));
    expect(rows.get('income_urban_2020')).toMatch(/not in this dataset.+/);
  });

  test('on a county with a figure: the published yuan, and why it has no rank', async () => {
    const daxing = sourceFeature('counties', 'adcode', '110115');
    await showOnly(atlas.page, { income: 'county-urban' });
    await flyTo(atlas.page, [sourceNumber(daxing, 'label_lon'), sourceNumber(daxing, 'label_lat')], 10);
    await clickCenter(atlas.page);
    const rows = await panelRows(atlas.page);
    expect(await panelName(atlas.page)).toContain('Daxing');
    expect(rows.get('income_urban_2020')).toMatch(/\d{2},\d{3}/);
    expect([...rows.values()].join(' ')).toMatch(/No rank: .* less than 90% of the people/);
  });

  test('on a cluster site that shares its point with others: each can be reached', async () => {
    await showOnly(atlas.page, { 'industrial-clusters': undefined });
    await flyTo(atlas.page, [116.5963, 39.8118], 13);
    const found = await atlas.page
      .locator('jjj-map')
      .first()
      .evaluate(async (element) => {
        const map = element as import('../elements/map/map.js').JjjMap;
        const features = await map.featuresAt([116.5963, 39.8118]);
        return features.map(({ layer, id, properties }) => ({ layer, id, name: properties['name_en'] }));
      });
    expect(found.length).toBeGreaterThanOrEqual(9);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(found.every(({ layer }) => layer === 'industrial-clusters')).toBe(true);
  });

  test('on a cluster site: whose it is, how well its place is known, and where that was read', async () => {
    const site = sourceFeature('industrial-clusters', 'id', 'hydrogen-09');
    await showOnly(atlas.page, { 'industrial-clusters': undefined });
    await flyTo(atlas.page, pointOf(site), 11);
    await clickCenter(atlas.page);
    const rows = await panelRows(atlas.page);
    expect(await panelName(atlas.page)).toContain(sourceText(site, 'name_en'));
    expect(rows.get('operator')).toContain(sourceText(site, 'operator'));
    expect(sourceText(site, 'status')).toBe('approved');
    expect(rows.get('status')).toContain('Approved');
    expect(sourceText(site, 'status_date')).toBe('2020-03');
    expect(rows.get('status_date')).toContain('March 2020');
    expect(rows.get('status_note')).toContain(sourceText(site, 'status_note'));
    expect(rows.get('accuracy_m')).toContain(sourceNumber(site, 'accuracy_m').toLocaleString('en'));
    const link = atlas.page.locator('jjj-feature-panel [data-column="source_url"] a').first();
    expect(sourceText(site, 'source_url')).toContain(await link.getAttribute('href'));
    expect(await link.getAttribute('rel')).toContain('noopener');
  });

  test('where a road crosses a county: both, to choose from', async () => {
    const road = sourceFeature('highways', 'id', 'g18-116192-39169');
    await showOnly(atlas.page, { highways: undefined, income: 'county-urban' });
    await flyTo(atlas.page, middleVertex(road), 12);
    await clickCenter(atlas.page);
    const choices = atlas.page.locator('jjj-feature-panel [part~="candidates"] button');
    await expect.poll(() => choices.count()).toBe(2);
    expect(await choices.allTextContents()).toEqual([
      expect.stringContaining('Expressways'),
      expect.stringContaining('Income and other figures'),
    ]);
    await choices.nth(1).click();
    expect((await panelRows(atlas.page)).has('income_urban_2020')).toBe(true);
  });

  test('pointing says a name and one key figure', async () => {
    const beijing = sourceFeature('prefectures', 'adcode', '110100');
    await showOnly(atlas.page, { income: 'prefecture-urban' });
    await flyTo(atlas.page, [sourceNumber(beijing, 'label_lon'), sourceNumber(beijing, 'label_lat')], 7);
    await pointAtCenter(atlas.page);
    const tip = atlas.page.locator('jjj-map [part~="tooltip"]');
    await tip.waitFor();
    expect(await tip.textContent()).toMatch(/Beijing[\s\S]*75,602 yuan/);
  });

  test('the page stayed quiet', () => atlas.expectQuiet());
});

describe('the reader, not the map, chooses', () => {
  test('Escape clears what a click selected', async () => {
    const atlas = await openAtlas();
    const beijing = sourceFeature('prefectures', 'adcode', '110100');
    await showOnly(atlas.page, { income: undefined });
    await flyTo(atlas.page, [sourceNumber(beijing, 'label_lon'), sourceNumber(beijing, 'label_lat')], 8);
    await clickCenter(atlas.page);
    expect(await panelName(atlas.page)).toContain('Beijing');
    await atlas.page.keyboard.press('Escape');
    await expect.poll(() => atlas.page.locator('jjj-feature-panel h2').count()).toBe(0);
    await atlas.close();
  });
});
