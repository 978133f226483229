import { browserStep } from './browser-step.js';
import { buildSiteIfStale } from './build-site.js';
import { staticSteps } from './static-steps.js';
import { runSteps, taskStep, vitestStep } from './step.js';

await runSteps([
  ...staticSteps,
  vitestStep('Unit tests', 'unit'),
  browserStep,
  vitestStep('Element tests in Chromium', 'browser', browserStep),
  taskStep('Build', () => buildSiteIfStale(process.cwd())),
  vitestStep('End-to-end tests in Chromium', 'e2e', browserStep),
]);
