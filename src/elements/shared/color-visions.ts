import type { ColorVision } from '../../viewer/state.js';

/** Every way of seeing colours that can be simulated, in the order in which they are offered. */
export const colorVisions: readonly ColorVision[] = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'];
