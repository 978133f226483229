import { expect, test } from 'vitest';
import { bundledPackages, licenceAllowed } from './licences.js';

test('packages are read from the headings of the notices, whatever their licences contain', () => {
  const notices =
    '# Licenses\n\n## @turf/jsts - 2.7.2 ((EDL-1.0 OR EPL-1.0))\n\n## lit - 3.3.3 (BSD-3-Clause)\n\ntext\n## 2. Terms';
  expect(bundledPackages(notices)).toEqual([
    { name: '@turf/jsts', version: '2.7.2', licence: '(EDL-1.0 OR EPL-1.0)' },
    { name: 'lit', version: '3.3.3', licence: 'BSD-3-Clause' },
  ]);
});

test.each(['MIT', '(MIT OR GPL-3.0-or-later)', 'MIT AND BSD-3-Clause', '(EDL-1.0 OR EPL-1.0)'])(
  '%s is allowed',
  (licence) => {
    expect(licenceAllowed(licence)).toBe(true);
  },
);

test.each(['GPL-3.0-only', 'MIT AND GPL-2.0', 'CC-BY-4.0', 'EPL-1.0', ''])('%s is not', (licence) => {
  expect(licenceAllowed(licence)).toBe(false);
});
