import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeaturePage } from '../../core/columns.js';
import type { LayerPart } from '../../core/layer-definition.js';
import { valueAt } from '../../core/page-access.js';
import { decodeFlatGeobuf } from '../../flatgeobuf/decode.js';
import { openPublishedAtlas, type PublishedAtlas } from '../../testing/published-atlas.js';
import { commonBorders } from './common-borders.js';
import { deviation, directions, sectorDegrees } from './compass.js';
import { type Spot, spotsOf } from './spot.js';
import { WalkGround } from './walk-ground.js';
import type { WalkDirection } from './walk-step.js';

let atlas: PublishedAtlas;
beforeAll(async () => {
  atlas = await openPublishedAtlas();
  atlas.viewer.setVariant('income', 'county-urban');
  atlas.renderer.reader.viewChanged({ center: [116.4, 39.9], viewportZoom: 6.5 }, [113, 36, 120, 43]);
  await atlas.viewer.whenReady();
});
afterAll(() => atlas.close());

function pageOfFile(file: string): FeaturePage {
  return decodeFlatGeobuf(readFileSync(new URL(`../../../public/geodata/${file}`, import.meta.url)));
}

function partOf(layer: string, variant: string): LayerPart {
  const part = atlas.viewer.definition(layer).variants.find(({ id }) => id === variant)?.parts[0];
  if (!part) throw new Error(`no part of ${layer}/${variant}`);
  return part;
}

function groundOf(layer: string, variant: string, file?: string): WalkGround {
  const part = partOf(layer, variant);
  return new WalkGround(spotsOf([{ part, pages: [pageOfFile(file ?? part.source)] }], null));
}

/** Fewest presses from one spot to every other that can be reached. */
function pressesFrom(ground: WalkGround, start: Spot): ReadonlyMap<string, number> {
  const presses = new Map([[start.id, 0]]);
  for (const [id, count] of presses) {
    const spot = ground.spot(id);
    for (const direction of directions) {
      const to = spot && ground.step(spot, direction);
      if (to && !presses.has(to.id)) presses.set(to.id, count + 1);
    }
  }
  return presses;
}

describe.each([
  ['county-urban', 'counties.fgb', 199, 18],
  ['county-urban', 'counties.z7.fgb', 199, 18],
  ['prefecture-urban', 'prefectures.fgb', 13, 5],
  ['province-urban', 'provinces.fgb', 3, 2],
] as const)('%s of %s', (variant, file, count, most) => {
  it('has each unit within reach of every other by arrows', () => {
    const ground = groundOf('income', variant, file);
    expect(ground.spots).toHaveLength(count);
    const presses = ground.spots.map((spot) => pressesFrom(ground, spot));
    expect(presses.filter(({ size }) => size < count)).toHaveLength(0);
    expect(Math.max(...presses.flatMap((each) => [...each.values()]))).toBeLessThanOrEqual(most);
  });

  it('goes with each arrow roughly in its direction', () => {
    const ground = groundOf('income', variant, file);
    const angles = ground.spots.flatMap((spot) =>
      directions.flatMap((direction) => {
        const to = ground.step(spot, direction);
        return to ? [deviation(spot.at, to.at, direction)] : [];
      }),
    );
    expect(Math.max(...angles)).toBeLessThanOrEqual(sectorDegrees);
    expect(angles.length).toBeGreaterThanOrEqual(count * 1.5);
  });
});

it('finds the borders that the file of borders has', () => {
  const spots = groundOf('income', 'county-urban').spots;
  const found = commonBorders(spots).flatMap((neighbours, from) =>
    neighbours.map(({ to }) => [spots[from]?.id, spots[to]?.id].sort().join('-')),
  );
  const file = pageOfFile('county-borders.fgb');
  const rows = Array.from({ length: file.featureCount }, (_, row) => row);
  const published = rows.map((row) =>
    [valueAt(file, 'adcode_a', row), valueAt(file, 'adcode_b', row)].sort().join('-'),
  );
  expect([...new Set(found)].sort()).toEqual([...new Set(published)].sort());
});

it.each(['stations', 'industrial-clusters'])('of %s each point can be reached from every other', (layer) => {
  const [variant] = atlas.viewer.definition(layer).variants;
  const ground = groundOf(layer, variant?.id ?? '');
  const unreached = ground.spots.filter((spot) => pressesFrom(ground, spot).size < ground.spots.length);
  expect(unreached.map(({ id }) => id)).toEqual([]);
});

it.each(['highways', 'railways'])('of %s the arrows lead along each line through all of its sections', (layer) => {
  const ground = groundOf(layer, atlas.viewer.definition(layer).variants.at(-1)?.id ?? '');
  const lines = new Map<string, Spot[]>();
  for (const spot of ground.spots) lines.set(spot.line, [...(lines.get(spot.line) ?? []), spot]);
  for (const sections of lines.values()) {
    const [start] = sections;
    const ways = directions.map((direction) => (start ? alongLine(ground, start, direction) : 0));
    expect(Math.max(...ways)).toBe(sections.length);
  }
});

/** Sections of a line that one arrow leads through from one of them. */
function alongLine(ground: WalkGround, start: Spot, direction: WalkDirection): number {
  const met = new Set<string>();
  for (let at: Spot | undefined = start; at?.line === start.line && !met.has(at.id); at = ground.step(at, direction))
    met.add(at.id);
  return met.size;
}

describe('a walk through the atlas', () => {
  const name = () => {
    const { walk } = atlas.viewer.state;
    return walk && atlas.viewer.name(walk.at)?.text;
  };

  it('leads from Beijing over Langfang to Xiong’an', async () => {
    await atlas.viewer.enterWalk('income');
    expect(await atlas.viewer.walk({ named: 'daxing' })).toBe(true);
    const names = [name()];
    for (const step of ['south', 'south'] as const) {
      await atlas.viewer.walk(step);
      names.push(name());
    }
    expect(names).toEqual(['Daxing District', 'Gu’an County', 'Xiong County']);
    expect(atlas.viewer.state.walk).toMatchObject({ at: { id: '130638' }, from: { id: '131022' }, count: 199 });
    expect(atlas.renderer.scene.cursor?.id).toBe('130638');
  });

  it.each(['xiong', 'xiong xian', 'xx', '雄', 'Xiong County', '130638'])(
    'finds Xiong County by “%s”',
    async (named) => {
      await atlas.viewer.walk('first');
      await atlas.viewer.walk({ named });
      expect(name()).toBe('Xiong County');
    },
  );

  it('goes to the first and the last by code', async () => {
    await atlas.viewer.walk('first');
    expect(atlas.viewer.state.walk).toMatchObject({ at: { id: '110101' }, place: 1, count: 199 });
    await atlas.viewer.walk('last');
    expect(atlas.viewer.state.walk).toMatchObject({ place: 199, count: 199 });
  });

  it('stays where nothing lies in a direction, and says so', async () => {
    await atlas.viewer.walk({ named: 'weichang' });
    const before = atlas.viewer.state.walk;
    expect(await atlas.viewer.walk('north')).toBe(false);
    expect(atlas.viewer.state.walk).toBe(before);
  });

  it('goes on in the next visible layer where one stands', async () => {
    await atlas.viewer.walk({ named: 'daxing' });
    expect(await atlas.viewer.walk('layer-below')).toBe(false);
    expect(await atlas.viewer.walk('layer-above')).toBe(true);
    expect(atlas.viewer.state.walk).toMatchObject({ at: { layer: 'xiongan' }, from: null });
    await atlas.viewer.walk('layer-below');
    atlas.viewer.leaveWalk();
    expect(atlas.viewer.state.walk).toBeNull();
    await atlas.viewer.whenReady();
    expect(atlas.renderer.scene.cursor?.id).toBeUndefined();
  });

  it('ends when its layer is switched off', async () => {
    await atlas.viewer.enterWalk('ports');
    expect(atlas.viewer.state.walk?.at.layer).toBe('ports');
    atlas.viewer.showLayer('ports', false);
    await atlas.viewer.whenReady();
    expect(atlas.viewer.state.walk).toBeNull();
  });

  it('refuses a layer that there is not', async () => {
    await expect(atlas.viewer.enterWalk('nothing')).rejects.toMatchObject({ code: 'layer-unknown' });
  });
});
