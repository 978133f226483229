// A colour table.
import type { Theme } from './scene.js';

/** Inks of the base map in one theme, as CSS colours. */
export interface BasemapColors {
  readonly land: string;
  readonly urban: string;
  readonly sea: string;
  readonly lake: string;
  readonly shore: string;
  readonly river: string;
  readonly provinceBand: string;
  readonly province: string;
  readonly prefecture: string;
  readonly county: string;
  readonly neighbourBorder: string;
  readonly provinceLabel: string;
  readonly prefectureLabel: string;
  readonly countyLabel: string;
  readonly neighbourLabel: string;
  readonly waterLabel: string;
  readonly themeLabel: string;
  readonly halo: string;
  readonly waterHalo: string;
}

/** Quiet grounds on which the themes stand out; water clearly but softly blue. */
export const basemapColors: Readonly<Record<Theme, BasemapColors>> = {
  light: {
    land: '#f8f6f1',
    urban: '#e9e2d6',
    sea: '#cde0ea',
    lake: '#c3dae7',
    shore: '#9dbfd1',
    river: '#a8c9da',
    provinceBand: 'rgba(150, 118, 170, 0.22)',
    province: '#6d4f7d',
    prefecture: '#86708f',
    county: '#b1a6b5',
    neighbourBorder: '#b9b3ae',
    provinceLabel: '#3c2f47',
    prefectureLabel: '#26262b',
    countyLabel: '#55545c',
    neighbourLabel: '#8f8b86',
    waterLabel: '#4d86a5',
    themeLabel: '#2f3a46',
    halo: 'rgba(255, 255, 255, 0.88)',
    waterHalo: 'rgba(225, 238, 245, 0.8)',
  },
  dark: {
    land: '#1d232b',
    urban: '#272f39',
    sea: '#0e2130',
    lake: '#12293b',
    shore: '#25465c',
    river: '#23455c',
    provinceBand: 'rgba(176, 148, 200, 0.16)',
    province: '#b79fc9',
    prefecture: '#8f7d9c',
    county: '#584f60',
    neighbourBorder: '#3d434b',
    provinceLabel: '#e6dbef',
    prefectureLabel: '#f1f1f3',
    countyLabel: '#b9bcc4',
    neighbourLabel: '#727983',
    waterLabel: '#6ea4c4',
    themeLabel: '#d7dde5',
    halo: 'rgba(16, 20, 26, 0.85)',
    waterHalo: 'rgba(14, 33, 48, 0.8)',
  },
};
