import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSourceFile, sourcesFolder } from './read-source.js';
import { parseSourceFile } from './source-file.js';

const folders = readdirSync(sourcesFolder);

describe('the record of every source', () => {
  it.each(folders)('is complete and lists the files of its folder: %s', (folder) => {
    const record = readSourceFile(folder);
    expect(record.id).toBe(folder);
    const files = readdirSync(`${sourcesFolder}${folder}`).filter((name) => name !== 'source.json');
    expect([...record.files].sort()).toEqual(files.sort());
    expect(record.datum).toContain('WGS 84');
  });

  it('is refused with the member that is wrong', () => {
    const record = JSON.stringify({ ...readSourceFile('ports'), vintage: { en: '2020', zh: '' } });
    expect(() => parseSourceFile(record, 'ports')).toThrow(/^ports\/source\.json: vintage\.zh: /);
  });
});
