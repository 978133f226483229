import { readFileSync } from 'node:fs';
import { checkTranslation, writeMessageTemplate } from './messages/message-template.js';

/*
 * `npm run messages` writes dist/messages.en.json, for a translator to fill; `npm run messages -- fr.json` says what such
 * a file lacks.
 */
const translated = process.argv.slice(2).find((argument) => argument.endsWith('.json'));
if (translated === undefined) {
  console.log(writeMessageTemplate(process.cwd()));
} else {
  const tag = /([a-z]{2,3}(?:-[a-z0-9]+)*)\.json$/i.exec(translated)?.[1] ?? 'en';
  const findings = checkTranslation(process.cwd(), tag, readFileSync(translated, 'utf8'));
  console.log(findings.join('\n') || 'Nothing is missing.');
  process.exitCode = findings.length > 0 ? 1 : 0;
}
