/** Version of the published files, `dataVersion` of `public/geodata/index.json`; permalinks carry it. */
export const dataVersion = 'e1e392eb171c';
