import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import packageJson from '../package.json' with { type: 'json' };
import { checkAdvisories } from './audit.js';
import { buildSiteIfStale } from './build-site.js';
import { checkLinks } from './docs/check-links.js';
import { checkFloor } from './floor/check-floor.js';
import { checkLicences } from './licences.js';
import { checkMessages } from './messages/check-messages.js';
import { measureBuild } from './sizes/size-limits.js';
import { staticSteps } from './static-steps.js';
import { runSteps, taskStep, toolStep } from './step.js';

await runSteps([
  ...staticSteps,
  toolStep('Unused exports', 'knip', ['--no-config-hints']),
  taskStep('Messages', () => checkMessages(process.cwd())),
  taskStep('Build', () => buildSiteIfStale(process.cwd())),
  taskStep('Browser floor', checkBrowserFloor),
  taskStep('Package', checkPackage),
  toolStep('Types of the package', 'attw', [
    '--pack',
    '.',
    '--profile',
    'esm-only',
    '--quiet',
    '--exclude-entrypoints',
    'placeholder.css',
  ]),
  taskStep('Sizes', checkSizes),
  taskStep('Licences', () => checkLicences(process.cwd())),
  taskStep('Advisories', checkAdvisories),
  taskStep('Links of the documentation', () => checkLinks(process.cwd())),
]);

async function checkPackage(): Promise<void> {
  const { messages } = await publint({ pkgDir: process.cwd(), strict: true, pack: 'npm' });
  const sentences = messages.map((message) => formatMessage(message, packageJson) ?? message.code);
  if (sentences.length > 0) throw new Error(sentences.join('\n'));
}

function checkBrowserFloor(): void {
  // The service workers lie beside the page.
  const findings = [...checkFloor('dist/lib'), ...checkFloor('dist')];
  const sentences = findings.map(({ file, feature, without }) => `${file}: ${feature} is not in ${without.join(', ')}`);
  if (sentences.length > 0) {
    throw new Error(`${sentences.join('\n')}\nThe floor and what it lets pass are in scripts/floor.`);
  }
}

function checkSizes(): void {
  const findings = measureBuild(process.cwd());
  for (const { title, bytes, limitBytes } of findings) {
    console.log(`${title}: ${kilobytes(bytes)} of ${kilobytes(limitBytes)} KB`);
  }
  const heavy = findings.filter(({ bytes, limitBytes }) => bytes > limitBytes).map(({ title }) => title);
  if (heavy.length > 0) throw new Error(`Heavier than allowed: ${heavy.join('; ')}.`);
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
