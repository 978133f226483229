import { browserStep } from './browser-step.js';
import { ensureFirefoxEsr } from './floor/firefox-esr.js';
import { ensureOldChromium } from './floor/old-chromium.js';
import { runSteps, taskStep, vitestStep } from './step.js';

const floorBrowsers = taskStep('Old browsers', () => {
  const chromium = ensureOldChromium();
  if (chromium) process.env['JJJ_OLD_CHROMIUM'] = chromium;
  if (ensureFirefoxEsr()) process.env['JJJ_FIREFOX'] = 'firefox-esr';
});

// The current browser counts the pixels of what the old ones draw.
await runSteps([browserStep, floorBrowsers, vitestStep('In old browsers', 'floor', browserStep)]);
