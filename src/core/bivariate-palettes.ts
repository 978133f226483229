import type { Ramp } from './palettes.js';
import type { Theme } from './scene.js';

/*
 * Colours of two figures crossed, three classes of each. Made for the atlas: the four corners were chosen so that they
 * differ for every colour vision, and the others lie between them in OKLab (Björn Ottosson, A perceptual color space for
 * image processing, 2020). Light maps darken towards high values of both, dark maps lighten.
 *
 * Nine colours in reading order: the class of the second figure counts rows, that of the first columns, both from low.
 */
const palettes: Readonly<Record<string, Readonly<Record<Theme, readonly string[]>>>> = {
  'blue-by-orange': {
    light: ['#dededa', '#8bb3d5', '#2b85cc', '#e9b68b', '#90848c', '#3d5182', '#ee8a1e', '#8b5443', '#35203f'],
    dark: ['#39424d', '#3b6897', '#2f8fe8', '#8b6145', '#989294', '#9ec4e5', '#e07b1a', '#f3b884', '#fff4d8'],
  },
  'purple-by-yellow': {
    light: ['#dededa', '#a894c8', '#7748b0', '#e5d291', '#9d857c', '#5a3c5f', '#ecc414', '#937116', '#42280c'],
    dark: ['#39424d', '#635394', '#8f5fe0', '#827347', '#a29096', '#c3ace3', '#d2a50f', '#e9cc89', '#fff3dc'],
  },
  'cyan-by-red': {
    light: ['#dededa', '#8dc0cc', '#17a0bd', '#e3968c', '#937984', '#455977', '#d8433f', '#842e41', '#3a1538'],
    dark: ['#39424d', '#397488', '#16a9c9', '#8d4f4f', '#9d8e93', '#a1cedb', '#e0504a', '#f6a499', '#fff0ea'],
  },
};

/** Bivariate palettes by id; the colour named first is that of the first figure. */
export const bivariateRamps: Readonly<Record<string, Ramp>> = Object.fromEntries(
  Object.entries(palettes).map(([id, colors]): readonly [string, Ramp] => [
    id,
    (classCount, theme) => (classCount === 9 ? colors[theme] : undefined),
  ]),
);
