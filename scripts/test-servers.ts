import { browserStep } from './browser-step.js';
import { ensureServers } from './servers/installed-servers.js';
import { runSteps, taskStep, vitestStep } from './step.js';

const serversStep = taskStep('MapServer and PostGIS', () => {
  const missing = ensureServers();
  if (missing === undefined) return;
  // Where everything is checked, what was not tested has failed; elsewhere the tests are skipped and counted as such.
  if (process.env['CI']) throw new Error(missing);
  console.warn(`Skipped: ${missing}`);
});

await runSteps([browserStep, serversStep, vitestStep('Features from servers', 'servers', browserStep)]);
