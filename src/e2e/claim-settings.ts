import { expect } from 'vitest';
import type { ThematicChoice } from '../core/thematic-choice.js';
import type { MapSetting } from './region-page.js';

/** What the map should be set to after a claim's button. */
export interface ExpectedSetting extends Partial<Omit<MapSetting, 'bbox' | 'layers' | 'thematic'>> {
  /** Ids of the visible layers; each with its variant where the claim chooses one. */
  readonly layers: Readonly<Record<string, unknown>>;
  readonly thematic: ThematicChoice | null;
  /** `[west, south, east, north]` that the view is fitted to. */
  readonly around: readonly [number, number, number, number];
}

const region = [113.46, 36.04, 119.87, 42.62] as const;
const some: unknown = expect.any(String);
const anyTime = { year: null, month: null, since: null };
const provinces = ['110000', '120000', '130000'];

const incomes = (to: string, breaks: number[]): ThematicChoice => ({
  level: 'province',
  figure: { indicator: 'income_all', year: 2021, measure: 'ratio', to },
  classing: { method: 'manual', classCount: 4, breaks },
  palette: 'yellow-orange-brown',
  form: 'areas',
});

const output: ThematicChoice = {
  level: 'prefecture',
  figure: { indicator: 'gdp', year: 2022, measure: 'value' },
  classing: { method: 'natural-breaks', classCount: 5 },
  palette: 'blue-purple',
  form: 'symbols',
};

const density: ThematicChoice = {
  level: 'county',
  figure: { indicator: 'population_census', year: 2020, measure: 'per-km2' },
  classing: { method: 'geometric', classCount: 6 },
  palette: 'blue-purple',
  form: 'areas',
};

const inUnits = (thematic: ThematicChoice): ExpectedSetting => ({
  layers: { income: some },
  thematic,
  ...anyTime,
  around: region,
});

const xiongan: ExpectedSetting = {
  layers: { xiongan: some },
  thematic: null,
  ...anyTime,
  around: [115.6, 38.7, 116.4, 39.2],
  selection: { layer: 'xiongan', id: 'new-area' },
};

/** By id of the claim; claims that the atlas has nothing to show of are not in it. */
export const expectedSettings: Readonly<Record<string, ExpectedSetting>> = {
  pop: inUnits(density),
  'income-beijing': { ...inUnits(incomes('110000', [0.42, 0.6, 0.9])), profile: provinces },
  'income-tianjin': { ...inUnits(incomes('120000', [0.39, 0.5, 0.9])), profile: provinces },
  clusters: {
    layers: { 'industrial-clusters': some },
    thematic: null,
    ...anyTime,
    around: region,
    selection: null,
  },
  'xiongan-28bn': xiongan,
  'gdp-2022': { ...inUnits(output), profile: provinces },
  'gdp-1.8': { ...inUnits(output), profile: provinces },
  railways: { layers: { railways: 'all' }, thematic: null, year: 2022, month: null, since: 2014, around: region },
  highways: { layers: { highways: some }, thematic: null, year: 2023, month: null, since: 2013, around: region },
  'xiongan-7': xiongan,
  tech: xiongan,
};
