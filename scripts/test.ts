import { buildSiteIfStale } from './build-site.js';
import { ensureBrowser } from './ensure-browser.js';
import { ensureChineseFont } from './ensure-chinese-font.js';
import { staticSteps } from './static-steps.js';
import { runSteps, type Step, taskStep, vitestStep } from './step.js';

const browser: Step = taskStep('Browser', async () => {
  // The steps that follow find the same one.
  process.env['CHROME_PATH'] = await ensureBrowser();
  console.log(process.env['CHROME_PATH']);
  const warning = ensureChineseFont();
  if (warning) console.warn(warning);
});

await runSteps([
  ...staticSteps,
  vitestStep('Unit tests', 'unit'),
  browser,
  vitestStep('Element tests in Chromium', 'browser'),
  taskStep('Build', () => buildSiteIfStale(process.cwd())),
  vitestStep('End-to-end tests in Chromium', 'e2e'),
]);
