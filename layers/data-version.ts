/** Version of the published files, `dataVersion` of `public/geodata/index.json`; permalinks carry it. */
export const dataVersion = '8c7b400c9d7b';
