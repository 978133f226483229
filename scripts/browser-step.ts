import { ensureBrowser } from './ensure-browser.js';
import { ensureChineseFont } from './ensure-chinese-font.js';
import { type Step, taskStep } from './step.js';

/** Sees to a browser and a Chinese font, and tells the steps that follow which browser it is. */
export const browserStep: Step = taskStep('Browser', async () => {
  process.env['CHROME_PATH'] = await ensureBrowser();
  console.log(process.env['CHROME_PATH']);
  const warning = ensureChineseFont();
  if (warning) console.warn(warning);
});
