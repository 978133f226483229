import { browserStep } from './browser-step.js';
import { runSteps, vitestStep } from './step.js';

await runSteps([browserStep, vitestStep('Slow tests', 'slow')]);
