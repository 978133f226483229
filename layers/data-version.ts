/** Version of the published files, `dataVersion` of `public/geodata/index.json`; permalinks carry it. */
export const dataVersion = '48d86a67e94f';
