// A colour table.
import type { DrawnLook } from './drawn-look.js';
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
    province: '#644574',
    prefecture: '#765f80',
    county: '#877b8d',
    neighbourBorder: '#b9b3ae',
    provinceLabel: '#3c2f47',
    prefectureLabel: '#26262b',
    countyLabel: '#55545c',
    neighbourLabel: '#5f5b56',
    waterLabel: '#2d6785',
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
    prefecture: '#9d8baa',
    county: '#80758a',
    neighbourBorder: '#3d434b',
    provinceLabel: '#e6dbef',
    prefectureLabel: '#f1f1f3',
    countyLabel: '#b9bcc4',
    neighbourLabel: '#a1a8b2',
    waterLabel: '#6ea4c4',
    themeLabel: '#d7dde5',
    halo: 'rgba(16, 20, 26, 0.85)',
    waterHalo: 'rgba(14, 33, 48, 0.8)',
  },
};

/** The same with more contrast: quieter grounds, darker or lighter lines and letters. */
const strongColors: Readonly<Record<Theme, BasemapColors>> = {
  light: {
    land: '#ffffff',
    urban: '#f2efe9',
    sea: '#dceaf2',
    lake: '#d5e6f0',
    shore: '#3f7391',
    river: '#3f7391',
    provinceBand: 'rgba(150, 118, 170, 0.28)',
    province: '#43234f',
    prefecture: '#543a5e',
    county: '#6e5f75',
    neighbourBorder: '#6b6661',
    provinceLabel: '#1d0f26',
    prefectureLabel: '#000000',
    countyLabel: '#26252b',
    neighbourLabel: '#4a4743',
    waterLabel: '#0f4462',
    themeLabel: '#0d141c',
    halo: 'rgba(255, 255, 255, 0.96)',
    waterHalo: 'rgba(240, 248, 252, 0.94)',
  },
  dark: {
    land: '#0d1014',
    urban: '#171b20',
    sea: '#071824',
    lake: '#0a1e2d',
    shore: '#5b93b5',
    river: '#5b93b5',
    provinceBand: 'rgba(176, 148, 200, 0.22)',
    province: '#dfcdec',
    prefecture: '#c5b3d1',
    county: '#8f8398',
    neighbourBorder: '#868d96',
    provinceLabel: '#f6effb',
    prefectureLabel: '#ffffff',
    countyLabel: '#e4e6ea',
    neighbourLabel: '#b3b9c2',
    waterLabel: '#a8d5ef',
    themeLabel: '#f4f7fa',
    halo: 'rgba(0, 0, 0, 0.94)',
    waterHalo: 'rgba(2, 12, 20, 0.94)',
  },
};

/** How the base map is drawn: its inks, and how heavy its lines and the grounds of its letters are. */
export interface BasemapLook extends BasemapColors {
  /** Factor of the widths of lines. */
  readonly lineFactor: number;
  /** Around letters, pixels. */
  readonly haloPx: number;
}

/** The look of the base map for a reader. */
export function basemapLook(theme: Theme, contrast: DrawnLook['contrast'] = 'normal'): BasemapLook {
  if (contrast === 'more') return { ...strongColors[theme], lineFactor: 1.4, haloPx: 2.2 };
  return { ...basemapColors[theme], lineFactor: 1, haloPx: 1.5 };
}
