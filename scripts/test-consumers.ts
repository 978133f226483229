import { browserStep } from './browser-step.js';
import { runSteps, vitestStep } from './step.js';

await runSteps([browserStep, vitestStep('The packed package in sites of others', 'consumers', browserStep)]);
