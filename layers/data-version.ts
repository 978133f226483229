/** Version of the published files, `dataVersion` of `public/geodata/index.json`; permalinks carry it. */
export const dataVersion = 'c3074060bf03';
