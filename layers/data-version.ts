/** Version of the published files, `dataVersion` of `public/geodata/index.json`; permalinks carry it. */
export const dataVersion = 'c7439658c3e3';
