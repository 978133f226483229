import { ensureBrowser } from './ensure-browser.js';
import { runSteps, taskStep, vitestStep } from './step.js';

await runSteps([
  taskStep('Browser', async () => {
    process.env['CHROME_PATH'] = await ensureBrowser();
  }),
  vitestStep('Slow tests', 'slow'),
]);
