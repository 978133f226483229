import { type Step, toolStep } from './step.js';

const checkedFolders = ['src', 'layers', 'geodata/build', 'scripts', 'bench'];

/** What can be said without running anything: types, style, and the arrows between the rooms. */
export const staticSteps: readonly Step[] = [
  toolStep('Types', 'tsc', ['--noEmit', '-p', '.']),
  toolStep('Lint', 'biome', ['check', '--error-on-warnings', '.']),
  toolStep('Import rules', 'depcruise', ['--config', '.dependency-cruiser.mjs', ...checkedFolders]),
];
