import { expect, test } from 'vitest';
import { readAudit } from './audit.js';

test('advisories are read from an answer of the registry', () => {
  const report = { vulnerabilities: { tar: { name: 'tar', severity: 'high', range: '<7', via: [] } } };
  expect(readAudit(JSON.stringify(report))).toEqual([{ name: 'tar', severity: 'high', range: '<7' }]);
  expect(readAudit('{"vulnerabilities":{}}')).toEqual([]);
});

test.each(['', null, '{"message":"405 Method Not Allowed"}', 'npm error'])('%s is no answer', (output) => {
  expect(readAudit(output)).toBeUndefined();
});
